import { AnlanError } from '../../domain/errors';
import { INCIDENT_TYPES, type IncidentTypeId } from '../../domain/incident';
import { type Shelter, type Stage, STAGES, type SuitabilityHazard } from '../../domain/shelter';
import type { LoadReason } from './result';

/** What a shelter can take in. */
export interface ShelterUse {
  readonly reason: LoadReason | null;
  /** People it holds at the stage when it is empty; null = not known. */
  readonly capacity: number | null;
  /** Places it has for people who come now: 0 with a reason. */
  readonly places: number;
}

/**
 * Whether people can be sent to a shelter, and how many. An unknown capacity is no number: nobody is sent there.
 * Suitability counts only where somebody has said it; people already inside keep their places.
 * Throws `input-invalid` that names the shelter whose capacity or occupancy is negative or no number.
 */
export function useOf(
  shelter: Shelter,
  stage: Stage,
  isInsideZone: boolean,
  incidentTypes: readonly IncidentTypeId[],
): ShelterUse {
  const { id, occupancy } = shelter;
  const capacity = shelter.capacity[stage];
  check(`capacity of ${id}`, capacity);
  check(`occupancy of ${id}`, occupancy);
  const left = capacity === null ? null : Math.max(0, capacity - (occupancy ?? 0));
  const reason = reasonOf(shelter, left, isInsideZone, incidentTypes) ?? unknownCapacity(shelter, stage);
  return { reason, capacity, places: reason === null ? (left ?? 0) : 0 };
}

function reasonOf(
  { status, suitableFor }: Shelter,
  left: number | null,
  isInsideZone: boolean,
  incidentTypes: readonly IncidentTypeId[],
): LoadReason | null {
  if (isInsideZone) return 'inside-hazard';
  if (status === 'closed') return 'closed';
  if (status === 'full' || left === 0) return 'full';
  const asked = incidentTypes
    .map((type): SuitabilityHazard | null => INCIDENT_TYPES[type].suitability)
    .filter((hazard) => hazard !== null);
  const isSuitable = suitableFor === null || asked.every((hazard) => suitableFor.includes(hazard));
  return isSuitable ? null : 'wrong-hazard-type';
}

function unknownCapacity({ capacity }: Shelter, stage: Stage): LoadReason | null {
  if (capacity[stage] !== null) return null;
  return STAGES.some((other) => capacity[other] !== null) ? 'stage-not-provided' : 'capacity-unknown';
}

function check(field: string, value: number | null): void {
  if (value === null || (value >= 0 && value < Number.POSITIVE_INFINITY)) return;
  throw new AnlanError('input-invalid', { field, value });
}
