import type { Destination } from '../../domain/destination';
import type { PopulationCell } from '../../domain/population';
import type { TravelMode } from '../../domain/travel';
import type { DestinationData } from '../destinations';
import type { RoadQuestion } from '../road-access';

/** Which streets must not be lost, under these zones and closures? */
export interface ImportanceQuery extends RoadQuestion, DestinationData {
  readonly mode: TravelMode;
  /** What people must not lose the road to; the nearest one counts. */
  readonly destination: Destination;
  readonly cells: readonly PopulationCell[];
  /** Streets listed by each of the two measures. */
  readonly top: number;
}
