import type { RoadClosure } from '../../domain/closure';
import type { Hazard } from '../../domain/hazard';
import type { PopulationCell } from '../../domain/population';
import type { Shelter } from '../../domain/shelter';
import type { HazardRoadRule, Standards } from '../../domain/standards';
import type { Walker } from '../../domain/travel';
import type { NamedPlace } from '../nearest-place';

/** Who of these people has a shelter within the service distance? */
export interface CoverageQuery {
  readonly cells: readonly PopulationCell[];
  /** Shelters in use; those inside a zone in force are left out by the analysis. */
  readonly shelters: readonly Shelter[];
  /** Walking distance along roads, legs between point and road included, metres. */
  readonly serviceDistanceM: number;
  readonly walker: Walker;
  readonly method: 'road' | 'straight-line';
  /** Zones in force now. */
  readonly hazards: readonly Hazard[];
  readonly hazardRoads: readonly HazardRoadRule[];
  /** Roads closed by hand; none when left out. */
  readonly closures?: readonly RoadClosure[];
  readonly standards: Standards;
  readonly places: readonly NamedPlace[];
}
