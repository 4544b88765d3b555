import type { Problem } from '../../domain/errors';
import type { Method } from '../../domain/provenance';
import type { SitingAnswer } from './answer/answer';
import type { SitingInstance } from './instance/instance';
import type { SitingPlace } from './query';

/** Candidates that were not considered, by the first reason that applies. */
export interface LeftOut {
  readonly insideHazard: number;
  readonly tooSmall: number;
  readonly areaUnknown: number;
  readonly cutOff: number;
}

/** What the siting analysis answers: the best answer so far, and the problem it answers, for the solver. */
export interface SitingResult {
  readonly method: Method;
  /** Straight-line distances were multiplied by this; null by road. */
  readonly detourFactor: number | null;
  readonly radiusM: number;
  /** Rows are the population cells, columns are {@link places}; costs in metres. */
  readonly instance: SitingInstance;
  readonly answer: SitingAnswer;
  /** Existing shelters first, then candidates. */
  readonly places: readonly SitingPlace[];
  readonly existingCount: number;
  readonly leftOut: LeftOut;
  /** Everybody. */
  readonly people: number;
  /**
   * People who can walk to no candidate and no existing shelter (within the radius where one counts); for `pmedian` and
   * `pcenter` also those cut off from the roads where most people are, who cannot be part of one average.
   */
  readonly outOfReachPeople: number;
  /** The objective with the existing shelters alone; null where they do not serve everybody it asks for. */
  readonly before: number | null;
  /** `quick`: found without a solver; `solving`: the solver is at work; `done`: it has finished or its time was up. */
  readonly stage: 'quick' | 'solving' | 'done';
  /** Why the solver could not improve the quick answer; null where nothing went wrong. */
  readonly solverProblem: Problem | null;
}
