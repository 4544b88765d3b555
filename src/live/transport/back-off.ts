/** Longest wait between two attempts of a feed that promises to speak more often, seconds. */
export const LONGEST_WAIT_S = 60;
/** Longest wait that a server may ask for, seconds. */
const LONGEST_ASKED_S = 600;

/**
 * Wait before the next attempt, milliseconds: the feed's own interval (at least a second), doubled with each failure up to
 * {@link LONGEST_WAIT_S}, a quarter more or less, so that many pages do not come back at the same moment.
 * @param failures in a row, at least 1. @param random in [0, 1). @param askedS what the server asked for, if it did.
 */
export function retryWaitMs(
  failures: number,
  intervalS: number,
  random: number,
  askedS: number | null = null,
): number {
  const longestS = Math.max(LONGEST_WAIT_S, intervalS);
  const doubledS = Math.min(longestS, Math.max(1, intervalS) * 2 ** Math.min(30, failures - 1));
  const waitS = Math.max(doubledS * (0.75 + random * 0.5), Math.min(askedS ?? 0, LONGEST_ASKED_S));
  return Math.round(waitS * 1000);
}

/** Seconds of a `Retry-After` header, a number or a date; null when it cannot be read. */
export function retryAfterS(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, (at - nowMs) / 1000);
}
