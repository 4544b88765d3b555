import type { HazardZones } from '../../domain/hazard-zones';
import { INCIDENT_TYPES, type IncidentTypeId } from '../../domain/incident';
import type { PassOverReason } from '../../domain/resource';
import { STAGES, type Shelter } from '../../domain/shelter';
import type { Team, TeamKind } from '../../domain/team';
import type { Warehouse } from '../../domain/warehouse';

/**
 * Why a shelter must not be offered, the gravest reason first; null when it may be.
 * Status `candidate`, `open`, `standby` and `unknown` may be offered. Suitability counts only where somebody has said
 * it and the incident asks for one. A shelter is also full when it holds as many people as its largest known stage.
 */
export function shelterReason(
  shelter: Shelter,
  type: IncidentTypeId,
  zones: HazardZones,
): PassOverReason | null {
  if (zones.covers(shelter.position)) return 'inside-hazard';
  if (shelter.status === 'closed') return 'closed';
  if (shelter.status === 'full' || isFilled(shelter)) return 'full';
  const { suitability } = INCIDENT_TYPES[type];
  const unsuitable =
    suitability !== null && shelter.suitableFor !== null && !shelter.suitableFor.includes(suitability);
  return unsuitable ? 'wrong-hazard-type' : null;
}

function isFilled({ occupancy, capacity }: Shelter): boolean {
  const known = STAGES.map((stage) => capacity[stage]).filter((people) => people !== null);
  return occupancy !== null && known.length > 0 && occupancy >= Math.max(...known);
}

/** Why a warehouse cannot send anything now; null when it can. */
export function warehouseReason(warehouse: Warehouse): PassOverReason | null {
  if (warehouse.status === 'out-of-service') return 'out-of-service';
  return warehouse.stock.some((row) => row.quantity > 0) ? null : 'no-stock';
}

/**
 * Why a team is not sent; null when it may be. Teams that are under way, on scene, committed or resting are out of
 * service for a new incident; `mobilising` and `unknown` ones may be offered.
 */
export function teamReason(team: Team, type: IncidentTypeId): PassOverReason | null {
  const wanted: readonly TeamKind[] = INCIDENT_TYPES[type].teams;
  if (!wanted.includes(team.kind)) return 'no-such-capability';
  const free = team.status === 'available' || team.status === 'mobilising' || team.status === 'unknown';
  return free ? null : 'out-of-service';
}
