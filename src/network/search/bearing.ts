import type { LonLat } from '../../domain/geo';

/** How far along a street its direction is taken, metres: past the curve of a kerb, before the next corner. */
const LOOK_M = 15;
const METRES_PER_DEGREE = 111_195;

/** Initial bearing in degrees from north, clockwise, 0–360, in a plane through `from`. */
function bearing(from: LonLat, to: LonLat): number {
  const east = (to[0] - from[0]) * Math.cos((from[1] * Math.PI) / 180);
  return ((Math.atan2(east, to[1] - from[1]) * 180) / Math.PI + 360) % 360;
}

/** The point some metres along a line, or its end if that comes first. */
function pointAhead(line: readonly LonLat[], metres: number): LonLat {
  let left = metres;
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [line[i]!, line[i + 1]!];
    const lengthM =
      Math.hypot((b[0] - a[0]) * Math.cos((a[1] * Math.PI) / 180), b[1] - a[1]) * METRES_PER_DEGREE;
    if (lengthM >= left) {
      const t = left / lengthM;
      return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    }
    left -= lengthM;
  }
  return line.at(-1)!;
}

/** Bearing in which a line sets out. */
export function bearingAtStart(line: readonly LonLat[]): number {
  return bearing(line[0]!, pointAhead(line, LOOK_M));
}

/** Bearing in which a line arrives. */
export function bearingAtEnd(line: readonly LonLat[]): number {
  return (bearing(line.at(-1)!, pointAhead(line.toReversed(), LOOK_M)) + 180) % 360;
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
