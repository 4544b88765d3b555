import { distanceM, EARTH_RADIUS_M, type LonLat } from '../../domain/geo';

const METRES_PER_DEGREE = (EARTH_RADIUS_M * Math.PI) / 180;

/** Straight-line metres from a position to the nearest of the targets; `Infinity` where there is none. */
export type StraightDistance = (from: LonLat) => number;

/** Nearest target by great circle: a sweep outwards over latitude, which bounds the distance from below. */
export function straightDistanceTo(targets: readonly LonLat[]): StraightDistance {
  const byLat = [...targets].sort((a, b) => a[1] - b[1]);
  return (from) => {
    let above = firstAtOrAbove(byLat, from[1]);
    let below = above - 1;
    let bestM = Number.POSITIVE_INFINITY;
    for (;;) {
      const upper = byLat[above];
      const lower = byLat[below];
      const upM = upper === undefined ? Infinity : (upper[1] - from[1]) * METRES_PER_DEGREE;
      const downM = lower === undefined ? Infinity : (from[1] - lower[1]) * METRES_PER_DEGREE;
      if (Math.min(upM, downM) >= bestM) return bestM;
      if (upper !== undefined && upM <= downM) {
        bestM = Math.min(bestM, distanceM(from, upper));
        above++;
      } else if (lower !== undefined) {
        bestM = Math.min(bestM, distanceM(from, lower));
        below--;
      }
    }
  };
}

function firstAtOrAbove(byLat: readonly LonLat[], lat: number): number {
  let low = 0;
  let high = byLat.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byLat[middle]?.[1] ?? 0) < lat) low = middle + 1;
    else high = middle;
  }
  return low;
}
