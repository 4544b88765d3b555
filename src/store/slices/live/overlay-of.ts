import type { LiveStatements, ResourceStatus } from '../../../domain/live';
import type { LiveOverlay } from '../../../domain/live-overlay';
import { SHELTER_STATUSES } from '../../../domain/shelter';
import { NO_PLACES, type TeamPlaces } from './team-positions';
import { TEAM_STATUSES } from '../../../domain/team';
import { WAREHOUSE_STATUSES } from '../../../domain/warehouse';

/** The newest word about each thing of a kind; of two feeds the one that speaks of a later moment. */
function newest(
  resources: readonly ResourceStatus[],
  kind: ResourceStatus['kind'],
): readonly ResourceStatus[] {
  const known = new Map<string, ResourceStatus>();
  for (const one of resources) {
    if (one.kind !== kind) continue;
    const before = known.get(one.id);
    if (before === undefined || (one.asOfMs ?? -1) >= (before.asOfMs ?? -1)) known.set(one.id, one);
  }
  return [...known.values()];
}

/** The state that is said; unknown once the word is too old, nothing where no state was said. */
function statusIn<Status extends string>(
  { freshness, status }: ResourceStatus,
  statuses: readonly (Status | 'unknown')[],
): { readonly status?: Status | 'unknown' } {
  if (freshness === 'unknown') return { status: 'unknown' };
  const said = statuses.find((known) => known === status);
  return said === undefined ? {} : { status: said };
}

const asOfIn = ({ asOfMs }: ResourceStatus) =>
  asOfMs === null ? {} : { asOf: new Date(asOfMs).toISOString() };

const merged = (
  places: TeamPlaces,
  said: readonly (readonly [string, NonNullable<ReturnType<TeamPlaces['get']>>])[],
): TeamPlaces => {
  const all = new Map(places);
  for (const [id, now] of said) all.set(id, { ...all.get(id), ...now });
  return all;
};

/**
 * What feeds say, as it lies over the datasets. A state that has grown too old is unknown, and with it how many people are
 * there; it does not fall back to what the pack says, which is older still. What a feed of states says of a team goes
 * before what its unit says; where the team is, its unit knows.
 */
export function overlayOf(
  { hazards, resources }: LiveStatements,
  places: TeamPlaces = NO_PLACES,
): LiveOverlay {
  const shelters = newest(resources, 'shelter').map((one) => {
    const isUnknown = one.freshness === 'unknown';
    return [
      one.id,
      {
        ...statusIn(one, SHELTER_STATUSES),
        ...(isUnknown ? { occupancy: null } : one.occupancy === null ? {} : { occupancy: one.occupancy }),
        ...asOfIn(one),
      },
    ] as const;
  });
  const teams = newest(resources, 'team').map(
    (one) => [one.id, { ...statusIn(one, TEAM_STATUSES), ...asOfIn(one) }] as const,
  );
  const warehouses = newest(resources, 'warehouse').map(
    (one) => [one.id, { ...statusIn(one, WAREHOUSE_STATUSES), ...asOfIn(one) }] as const,
  );
  return {
    hazards,
    shelters: new Map(shelters),
    warehouses: new Map(warehouses),
    teams: merged(places, teams),
    reference: [],
  };
}
