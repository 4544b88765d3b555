import { isPosition, type LonLat } from '../../domain/geo';
import type { Hazard } from '../../domain/hazard';
import { createHazardZones } from '../../domain/hazard-zones';
import type { IncidentTypeId } from '../../domain/incident';
import type { PassOverReason, ResourceKind } from '../../domain/resource';
import type { Shelter } from '../../domain/shelter';
import type { Team } from '../../domain/team';
import type { Warehouse } from '../../domain/warehouse';
import { shelterReason, teamReason, warehouseReason } from './eligibility';
import type { NearestQuery } from './query';

/** A resource as the search sees it, whatever its kind. */
export interface Candidate {
  readonly id: string;
  readonly position: LonLat;
  /** Turnout or loading, seconds; 0 for people on foot, null when nobody has said. */
  readonly readyS: number | null;
  /** Seconds added to the way when candidates are put in order. */
  readonly rankExtraS: number;
  /** Why it may not be offered at all; null when it may. */
  readonly reason: PassOverReason | null;
}

type Resources = readonly { readonly position: LonLat }[];

const cache = new WeakMap<
  Resources,
  { hazards: readonly Hazard[]; type: IncidentTypeId; candidates: readonly Candidate[] }
>();

/**
 * The candidates of a kind in the order of the data; positions that are none are left out.
 * Judged once as long as resources, zones and incident type stay the same: while the incident is dragged.
 *
 * Order: shelters by walking time, warehouses by driving time (loading is told beside it), teams by turnout + travel.
 * A team whose turnout nobody has said is placed as if it took as long as the slowest usable team that has said,
 * so that it neither wins by silence nor vanishes; its total stays unknown.
 */
export function candidatesOf(kind: ResourceKind, query: NearestQuery): readonly Candidate[] {
  const { hazards, incidentType: type } = query;
  const resources = { shelter: query.shelters, warehouse: query.warehouses, team: query.teams }[kind];
  const known = cache.get(resources);
  if (known?.hazards === hazards && known.type === type) return known.candidates;
  const candidates = judge(kind, query);
  cache.set(resources, { hazards, type, candidates });
  return candidates;
}

function judge(kind: ResourceKind, query: NearestQuery): readonly Candidate[] {
  switch (kind) {
    case 'shelter':
      return shelterCandidates(query.shelters, query);
    case 'warehouse':
      return withPosition(query.warehouses).map(warehouseCandidate);
    case 'team':
      return teamCandidates(query.teams, query);
  }
}

function shelterCandidates(
  shelters: readonly Shelter[],
  { hazards, incidentType }: NearestQuery,
): readonly Candidate[] {
  const zones = createHazardZones(hazards);
  return withPosition(shelters).map((shelter) => ({
    id: shelter.id,
    position: shelter.position,
    readyS: 0,
    rankExtraS: 0,
    reason: shelterReason(shelter, incidentType, zones),
  }));
}

function warehouseCandidate(warehouse: Warehouse): Candidate {
  return {
    id: warehouse.id,
    position: warehouse.position,
    readyS: warehouse.loadingMin === null ? null : warehouse.loadingMin * 60,
    rankExtraS: 0,
    reason: warehouseReason(warehouse),
  };
}

function teamCandidates(teams: readonly Team[], { incidentType }: NearestQuery): readonly Candidate[] {
  const judged = withPosition(teams).map((team) => ({ team, reason: teamReason(team, incidentType) }));
  const slowestS = judged.reduce(
    (slowest, { team, reason }) => (reason === null ? Math.max(slowest, team.turnoutS ?? 0) : slowest),
    0,
  );
  return judged.map(({ team, reason }) => ({
    id: team.id,
    position: team.position,
    readyS: team.turnoutS,
    rankExtraS: team.turnoutS ?? slowestS,
    reason,
  }));
}

function withPosition<Item extends { readonly position: LonLat }>(items: readonly Item[]): readonly Item[] {
  return items.filter(({ position }) => isPosition(position[0], position[1]));
}
