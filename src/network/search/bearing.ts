import type { LonLat } from '../../domain/geo';

/** How far along a street its direction is taken, metres: past the curve of a kerb, before the next corner. */
const LOOK_M = 15;
const METRES_PER_DEGREE = 111_195;

/** Initial bearing in degrees from north, clockwise, 0–360, in a plane through `from`. */
function bearing(from: LonLat, to: LonLat): number {
  const east = (to[0] - from[0]) * Math.cos((from[1] * Math.PI) / 180);
  return ((Math.atan2(east, to[1] - from[1]) * 180) / Math.PI + 360) % 360;
}

/** The point some metres from position `at` of a line toward position `to`, or that one if it comes first. */
function pointToward(line: readonly LonLat[], at: number, to: number): LonLat {
  const step = to < at ? -1 : 1;
  let leftM = LOOK_M;
  for (let i = at; i !== to; i += step) {
    const [a, b] = [line[i]!, line[i + step]!];
    const lengthM =
      Math.hypot((b[0] - a[0]) * Math.cos((a[1] * Math.PI) / 180), b[1] - a[1]) * METRES_PER_DEGREE;
    if (lengthM >= leftM) {
      const t = leftM / lengthM;
      return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    }
    leftM -= lengthM;
  }
  return line[to]!;
}

/** Bearing in which the part of a line between two of its positions sets out. */
export function bearingAtStart(line: readonly LonLat[], first: number, last: number): number {
  return bearing(line[first]!, pointToward(line, first, last));
}

/** Bearing in which the part of a line between two of its positions arrives. */
export function bearingAtEnd(line: readonly LonLat[], first: number, last: number): number {
  return (bearing(line[last]!, pointToward(line, last, first)) + 180) % 360;
}

/** Compass octant of a bearing: 0 = north, clockwise, 0–7. */
export function octant(degrees: number): number {
  return Math.round(degrees / 45) % 8;
}

export type Turn =
  | 'straight'
  | 'slight-left'
  | 'left'
  | 'sharp-left'
  | 'slight-right'
  | 'right'
  | 'sharp-right'
  | 'u-turn';

/** What one does at a corner when going on `after` having come on `before`, both bearings in degrees. */
export function turnBetween(before: number, after: number): Turn {
  const degrees = ((after - before + 540) % 360) - 180;
  const amount = Math.abs(degrees);
  if (amount < 22.5) return 'straight';
  if (amount > 170) return 'u-turn';
  const hand = degrees < 0 ? 'left' : 'right';
  if (amount < 55) return `slight-${hand}`;
  return amount <= 125 ? hand : `sharp-${hand}`;
}
