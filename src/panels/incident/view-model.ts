import { type Hazard, strictLevel } from '../../domain/hazard';
import type { NearestResult } from '../../store/state';

export interface IncidentNotes {
  /** Zones in force that the incident stands in, most severe first. */
  readonly insideHazards: readonly Hazard[];
  /** Metres to the nearest road where that is worth saying; null otherwise. */
  readonly offRoadM: number | null;
}

/** Shorter distances to the road are ordinary: a house stands beside its street. */
const OFF_ROAD_NOTE_M = 100;

/** What the operator should know about the place, once the answer is there. */
export function incidentNotes(nearest: NearestResult | null, hazards: readonly Hazard[]): IncidentNotes {
  if (nearest === null) return { insideHazards: [], offRoadM: null };
  const inside = new Set(nearest.insideHazardIds);
  return {
    insideHazards: hazards
      .filter(({ id }) => inside.has(id))
      .toSorted((a, b) => strictLevel(a.level) - strictLevel(b.level)),
    offRoadM: nearest.offRoadM !== null && nearest.offRoadM >= OFF_ROAD_NOTE_M ? nearest.offRoadM : null,
  };
}
