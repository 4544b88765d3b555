import type { FeedMessage } from '../transport/feed-sink';

/**
 * The time that a statement is of: what it says itself, else what its message says; NaN where neither does. Never after
 * the moment it was heard, whatever the sender's clock shows.
 */
export function statementMs(statedMs: number | null, message: FeedMessage, nowMs: number): number {
  const ms = statedMs ?? message.asOfMs;
  return ms === null ? Number.NaN : Math.min(ms, nowMs);
}

/** The later of two moments, where NaN is none. */
export const later = (a: number, b: number): number => (Number.isNaN(a) || b > a ? b : a);
