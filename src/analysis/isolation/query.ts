import type { PopulationCell } from '../../domain/population';
import type { Shelter } from '../../domain/shelter';
import type { TravelMode } from '../../domain/travel';
import type { DestinationData } from '../destinations';
import type { NamedPlace } from '../nearest-place';
import type { RoadQuestion } from '../road-access';
import type { Criterion } from './options';

/** Who has lost every road, under these zones and closures? */
export interface IsolationQuery extends RoadQuestion, DestinationData {
  readonly mode: TravelMode;
  readonly criterion: Criterion;
  readonly cells: readonly PopulationCell[];
  readonly shelters: readonly Shelter[];
  /** Names to call communities by. */
  readonly places: readonly NamedPlace[];
}
