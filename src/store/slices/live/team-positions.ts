import { distanceM, type LonLat } from '../../../domain/geo';
import { FRESHNESSES, type UnitsSnapshot } from '../../../domain/live';
import type { LiveOverlay } from '../../../domain/live-overlay';
import { type Team, TEAM_STATUSES } from '../../../domain/team';

/** Where teams of the pack are by the units that carry their ids. */
export type TeamPlaces = LiveOverlay['teams'];
export const NO_PLACES: TeamPlaces = new Map();

/** A team that has moved less than this, m, has not moved: analyses are not begun anew for it. */
const MOVED_M = 100;

/** `owntracks/<user>/<device>` names a team by its device. */
const lastPart = (unitId: string): string => unitId.slice(unitId.lastIndexOf('/') + 1);

/**
 * Teams of the pack placed where their units are. The place of a unit that is no longer heard stays, its state does not.
 * Gives the former map while nobody has moved {@link MOVED_M} or changed state.
 */
export function teamPlaces(
  teams: readonly Team[],
  units: UnitsSnapshot | null,
  before: TeamPlaces,
): TeamPlaces {
  if (units === null || units.count === 0) return NO_PLACES;
  const known = new Set(teams.map(({ id }) => id));
  const places = new Map<string, NonNullable<ReturnType<TeamPlaces['get']>>>();
  let isOther = false;
  for (const [row, { unitId }] of units.roster.entries()) {
    const id = known.has(unitId) ? unitId : lastPart(unitId);
    if (!known.has(id)) continue;
    const isKnown = FRESHNESSES[units.freshness[row]!] !== 'unknown';
    const said = TEAM_STATUSES[units.statuses[row]!] ?? 'unknown';
    const status = isKnown ? (said === 'unknown' ? {} : { status: said }) : { status: 'unknown' as const };
    const position: LonLat = [units.positions[2 * row]!, units.positions[2 * row + 1]!];
    const asOfMs = units.asOfMs[row]!;
    const asOf = Number.isNaN(asOfMs) ? {} : { asOf: new Date(asOfMs).toISOString() };
    const was = before.get(id);
    const hasStayed = was?.position !== undefined && distanceM(was.position, position) < MOVED_M;
    const isSame = hasStayed && was.status === status.status;
    if (!isSame) isOther = true;
    places.set(id, isSame ? was : { position, ...status, ...asOf });
  }
  return isOther || places.size !== before.size ? places : before;
}
