import { distanceM, type LonLat } from '../../domain/geo';
import type { PassOverReason } from '../../domain/resource';
import type { Candidate } from './candidate';
import type { NearestItem, PassedOver } from './result';

/**
 * Straight-line distance below which a candidate counts as passed over: that of the last item offered. Where fewer
 * items were found than asked for, everything else was passed over.
 */
export function passedOverWithinM(items: readonly NearestItem[], k: number): number {
  const last = items.at(-1);
  return items.length < k || last === undefined ? Number.POSITIVE_INFINITY : last.straightM;
}

/**
 * Candidates nearer than `withinM` that were not offered, nearest first. `unreached` gives the reason of a usable one
 * that no way led to; null for one that was merely slower, which is not listed.
 */
export function passedOver(
  origin: LonLat,
  candidates: readonly Candidate[],
  items: readonly NearestItem[],
  withinM: number,
  unreached: (candidate: Candidate) => PassOverReason | null,
): readonly PassedOver[] {
  const offered = new Set(items.map((item) => item.id));
  const found: PassedOver[] = [];
  for (const candidate of candidates) {
    const straightM = distanceM(origin, candidate.position);
    if (straightM >= withinM || offered.has(candidate.id)) continue;
    const reason = candidate.reason ?? unreached(candidate);
    if (reason !== null) found.push({ id: candidate.id, straightM, reason });
  }
  return found.sort((a, b) => a.straightM - b.straightM);
}
