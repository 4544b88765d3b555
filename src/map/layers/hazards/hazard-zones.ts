import type { LonLat } from '../../../domain/geo';
import {
  type Hazard,
  type HazardPhase,
  SHOWN_LEVELS,
  type ShownLevel,
  shownLevel,
} from '../../../domain/hazard';
import { memo } from '../../../store/memo';
import { hazardPhases, hazardsKnown } from '../../../store/slices/clock/selectors';
import { selectedId } from '../../../store/slices/selection/selectors';
import { innerPoint } from '../polygon-parts';

/** A hazard as it is drawn; zones that have expired are not among them. */
export interface HazardZone {
  readonly id: string;
  readonly level: ShownLevel;
  readonly phase: Exclude<HazardPhase, 'expired'>;
  readonly geometry: Hazard['geometry'];
  /** Where the triangle with the numeral stands. */
  readonly mark: LonLat;
}

export interface HazardSelection {
  readonly zones: readonly HazardZone[];
  readonly selectedId: string | null;
}

const marks = memo(
  [hazardsKnown],
  (hazards) => new Map(hazards.map((one) => [one.id, innerPoint(one.geometry)])),
);

/** From the gravest; what is not stated may be anything and lies right under it. */
const ORDER: readonly ShownLevel[] = [1, 'none', ...SHOWN_LEVELS];

/** Zones in force and to come, the graver on top. */
export const hazardZones = memo(
  [hazardsKnown, hazardPhases, marks],
  (hazards, phases, markOf): readonly HazardZone[] =>
    hazards
      .flatMap((hazard): HazardZone[] => {
        const phase = phases.get(hazard.id);
        const mark = markOf.get(hazard.id);
        if (phase === undefined || phase === 'expired' || mark === undefined) return [];
        return [{ id: hazard.id, level: shownLevel(hazard.level), phase, geometry: hazard.geometry, mark }];
      })
      .sort((a, b) => ORDER.indexOf(b.level) - ORDER.indexOf(a.level) || (a.id < b.id ? -1 : 1)),
);

export const selectHazards = memo([hazardZones, selectedId('hazard')], (zones, id): HazardSelection | null =>
  zones.length === 0 ? null : { zones, selectedId: id },
);
