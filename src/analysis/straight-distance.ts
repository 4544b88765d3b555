import { distanceM, EARTH_RADIUS_M, type LonLat } from '../domain/geo';

const METRES_PER_DEGREE = (EARTH_RADIUS_M * Math.PI) / 180;

/** A target and how far away it is by straight line. */
export interface NearTarget {
  /** Its place in the list of targets. */
  readonly index: number;
  readonly distanceM: number;
}

/**
 * Finds the nearest target of a position by great circle, of equally near ones the first in the list; null where there
 * is none. A sweep outwards over latitude, which bounds the distance from below.
 */
export function nearestTargetOf(targets: readonly LonLat[]): (from: LonLat) => NearTarget | null {
  const byLat = targets
    .map(([, lat], index) => ({ index, lat }))
    .sort((a, b) => a.lat - b.lat || a.index - b.index);
  return (from) => {
    let above = firstAtOrAbove(byLat, from[1]);
    let below = above - 1;
    let best: NearTarget | null = null;
    for (;;) {
      const upper = byLat[above];
      const lower = byLat[below];
      const upM = upper === undefined ? Infinity : (upper.lat - from[1]) * METRES_PER_DEGREE;
      const downM = lower === undefined ? Infinity : (from[1] - lower.lat) * METRES_PER_DEGREE;
      const next = upM <= downM ? upper : lower;
      if (next === undefined || (best !== null && Math.min(upM, downM) > best.distanceM)) return best;
      const found = { index: next.index, distanceM: distanceM(from, targets[next.index]!) };
      if (best === null || isNearer(found, best)) best = found;
      if (next === upper) above++;
      else below--;
    }
  };
}

/** Straight-line metres from a position to the nearest of the targets; `Infinity` where there is none. */
export function straightDistanceTo(targets: readonly LonLat[]): (from: LonLat) => number {
  const nearestOf = nearestTargetOf(targets);
  return (from) => nearestOf(from)?.distanceM ?? Number.POSITIVE_INFINITY;
}

function isNearer(a: NearTarget, b: NearTarget): boolean {
  return a.distanceM < b.distanceM || (a.distanceM === b.distanceM && a.index < b.index);
}

function firstAtOrAbove(byLat: readonly { readonly lat: number }[], lat: number): number {
  let low = 0;
  let high = byLat.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byLat[middle]?.lat ?? 0) < lat) low = middle + 1;
    else high = middle;
  }
  return low;
}
