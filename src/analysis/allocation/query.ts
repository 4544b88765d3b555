import type { IncidentTypeId } from '../../domain/incident';
import type { PopulationCell } from '../../domain/population';
import type { Shelter, Stage } from '../../domain/shelter';
import type { AccessMethod, CatchmentZone } from '../../domain/access';
import type { NamedPlace } from '../nearest-place';
import type { RoadQuestion } from '../road-access';

/** How far people walk at most: metres along roads, or seconds. */
export interface ReachLimit {
  readonly by: 'distance' | 'time';
  /** Metres, or seconds. */
  readonly limit: number;
}

/** Who of these people has a place in a shelter that can be used now? */
export interface AllocationQuery extends RoadQuestion {
  readonly cells: readonly PopulationCell[];
  /** Shelters of the class in question, closed ones and those in zones included: the analysis says why one is not used. */
  readonly shelters: readonly Shelter[];
  /** Shelters of a plan, on top; with any, the answer for `shelters` alone comes with it. */
  readonly proposed: readonly Shelter[];
  readonly stage: Stage;
  readonly reach: ReachLimit;
  /** Kinds of emergency that shelters must be suitable for, where somebody has said what they are suitable for. */
  readonly incidentTypes: readonly IncidentTypeId[];
  readonly accessMethod: AccessMethod;
  readonly zones: readonly CatchmentZone[];
  /** Names to call gap areas by. */
  readonly places: readonly NamedPlace[];
}
