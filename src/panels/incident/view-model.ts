import { type Hazard, strictLevel } from '../../domain/hazard';
import {
  INCIDENT_CLASSES,
  INCIDENT_TYPE_IDS,
  INCIDENT_TYPES,
  type IncidentTypeId,
} from '../../domain/incident';
import type { Translate } from '../../i18n/translate';
import type { NearestResult } from '../../store/state';
import type { SelectGroup } from '../../ui';

/** The two-level list of incident types under the four statutory classes. */
export function incidentTypeGroups(t: Translate): readonly SelectGroup<IncidentTypeId>[] {
  return INCIDENT_CLASSES.map((cls) => ({
    label: t(`incidentClass.${cls}`),
    options: INCIDENT_TYPE_IDS.filter((id) => INCIDENT_TYPES[id].class === cls).map((id) => ({
      value: id,
      label: t(`incidentType.${id}`),
    })),
  }));
}

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
