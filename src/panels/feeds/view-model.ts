import type { FeedCondition } from '../../domain/live';
import type { FeedRow } from '../../store/slices/live/selectors';

/** A feed that a person should look after. */
export const isDown = (condition: FeedCondition): boolean =>
  condition === 'silent' || condition === 'retrying' || condition === 'refused';

export const conditionOf = ({ status, isPaused }: FeedRow): FeedCondition =>
  status?.condition ?? (isPaused ? 'paused' : 'connecting');

export interface FeedsSummary {
  readonly count: number;
  readonly down: number;
}

/** What the status bar says; paused feeds are nobody's worry. */
export function feedsSummary(rows: readonly FeedRow[]): FeedsSummary {
  const running = rows.filter((row) => !row.isPaused);
  return { count: running.length, down: running.filter((row) => isDown(conditionOf(row))).length };
}

/** Whole seconds since a moment, never negative; null for never. */
export function ageS(thenMs: number | null, nowMs: number): number | null {
  return thenMs === null ? null : Math.max(0, Math.floor((nowMs - thenMs) / 1000));
}

/** Whole seconds until a moment, at least one; null when nothing is planned. */
export function waitS(thenMs: number | null, nowMs: number): number | null {
  return thenMs === null ? null : Math.max(1, Math.ceil((thenMs - nowMs) / 1000));
}
