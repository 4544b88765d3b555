import type { LonLat } from '../../domain/geo';
import type { PopulationCell } from '../../domain/population';
import type { RoadQuestion } from '../road-access';
import type { SitingObjective } from './instance/instance';

/** A place that is a shelter or could become one. */
export interface SitingPlace {
  readonly id: string;
  readonly name: string | null;
  readonly position: LonLat;
  /** m²; null where nobody knows. */
  readonly effectiveAreaM2: number | null;
  /** People it can take; null where nobody knows. */
  readonly capacity: number | null;
}

/** Where should new shelters be? */
export interface SitingQuery extends RoadQuestion {
  readonly objective: SitingObjective;
  /** New sites; of no effect for `lscp`. */
  readonly newSites: number;
  /** Walking metres along roads within which people count as covered, legs between point and road included. */
  readonly radiusM: number;
  readonly cells: readonly PopulationCell[];
  /** Places that may become shelters. */
  readonly candidates: readonly SitingPlace[];
  /** Shelters that stay, whatever is chosen besides. */
  readonly existing: readonly SitingPlace[];
  /** Candidates of less effective area are left out, of unknown area too; null: no area is too small. */
  readonly minAreaM2: number | null;
  /** True: no site takes more people than its capacity, and one of unknown capacity takes none. */
  readonly isLimited: boolean;
}
