import type { Stage } from '../../domain/shelter';
import type { AccessMethod, CatchmentZone } from '../../domain/access';

/** How far people walk: the service distance of the class in use, or so many minutes. */
export type ReachChoice = { readonly by: 'class' } | { readonly by: 'time'; readonly minutes: number };

/** What a person can set for the allocation analysis. */
export interface AllocationOptions {
  readonly stage: Stage;
  readonly reach: ReachChoice;
  readonly accessMethod: AccessMethod;
  /** Weights by distance of the enhanced and the three-step score. */
  readonly zones: readonly CatchmentZone[];
  /** What the map shows of the cells. */
  readonly show: 'unserved' | 'access';
}
