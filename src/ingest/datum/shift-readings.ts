import type { Guess } from '../guess';
import type { Datum, ShiftedDatum, ShiftMedians } from '../import/plan';
import { isShifted } from './gcj02';
import { toWgs84 } from './to-wgs84';

/** In the order of the readings; the first is how positions lie if nothing is done. */
export const SHIFTED_DATUMS = ['wgs84', 'gcj02', 'bd09'] as const satisfies readonly ShiftedDatum[];

/** Fewer places near streets than this say nothing. */
const FEWEST_PLACES = 20;
/** Three and a half standard deviations of a fair coin: chance alone gives it twice in ten thousand. */
const CLEAR_SIGMAS = 3.5;
/** And the typical distance must shrink to this share. */
const CLEAR_SHRINKING = 0.8;

/** True where at least one position lies where Chinese web maps shift; longitude and latitude in turn. */
export function datumMatters(positions: Float64Array): boolean {
  for (let i = 0; i + 1 < positions.length; i += 2) {
    if (isShifted([positions[i]!, positions[i + 1]!])) return true;
  }
  return false;
}

/** The same places if their coordinates are of each datum, in WGS 84. */
export function shiftReadings(positions: Float64Array): Float64Array[] {
  return SHIFTED_DATUMS.map((datum) => {
    const read = new Float64Array(positions.length);
    for (let i = 0; i + 1 < positions.length; i += 2) {
      const [lon, lat] = toWgs84([positions[i]!, positions[i + 1]!], datum);
      read[i] = lon;
      read[i + 1] = lat;
    }
    return read;
  });
}

/** Figures of the readings under the names of their datums. */
export function shiftMedians(found: {
  readonly counted: number;
  readonly medianM: readonly number[];
  readonly nearer: readonly number[];
}): ShiftMedians {
  const [wgs84 = Number.NaN, gcj02 = Number.NaN, bd09 = Number.NaN] = found.medianM;
  const [asRead = Number.NaN, fromGcj02 = Number.NaN, fromBd09 = Number.NaN] = found.nearer;
  return {
    counted: found.counted,
    medianM: { wgs84, gcj02, bd09 },
    nearer: { wgs84: asRead, gcj02: fromGcj02, bd09: fromBd09 },
  };
}

/**
 * The datum under which places lie nearest to the streets; null when nothing is clear. It is clear where many more
 * places come nearer to a street than chance would bring (sign test) and the median distance shrinks by a fifth.
 */
export function datumNearRoads({ counted, medianM, nearer }: ShiftMedians): Guess<Datum> | null {
  if (counted < FEWEST_PLACES) return null;
  const best = SHIFTED_DATUMS.toSorted((a, b) => medianM[a] - medianM[b])[0]!;
  const sigmas = (nearer[best] - 0.5) * 2 * Math.sqrt(counted);
  if (best === 'wgs84' || sigmas < CLEAR_SIGMAS || medianM[best] > CLEAR_SHRINKING * medianM.wgs84)
    return null;
  return {
    value: best,
    reason: 'near-roads',
    params: { before: Math.round(medianM.wgs84), after: Math.round(medianM[best]) },
    others: SHIFTED_DATUMS.filter((datum) => datum !== best),
  };
}
