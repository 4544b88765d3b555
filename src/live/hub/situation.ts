import type { District } from '../../domain/district';

/** What feeds of warnings need to know of the page. */
export interface Situation {
  /** Names and codes of places, joined to the geocodes of messages. */
  readonly districts: readonly District[];
  /** What the clock of the situation is ahead of the wall clock, milliseconds: not zero in an exercise. */
  readonly clockAheadMs: number;
}
export const PLAIN_SITUATION: Situation = { districts: [], clockAheadMs: 0 };
