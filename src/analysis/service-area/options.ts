import type { TeamKind } from '../../domain/team';

/**
 * When the clock of an arrival starts: `departure` as the wheels roll (travel alone), `call` with the order to set out
 * (turnout and travel).
 */
export type ArrivalClock = 'departure' | 'call';

export interface ServiceAreaOptions {
  readonly clock: ArrivalClock;
  readonly teams: TeamKind | 'all';
  readonly minutes: readonly number[];
}
