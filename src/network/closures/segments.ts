import { UNITS_PER_DEGREE } from '../types';

type Line = readonly GeoJSON.Position[];

/**
 * Segments of some lines as x, y, x, y in 1e-7 degrees; with `isClosed` the last point of each is joined to its first.
 * Points that are no numbers and segments without length are left out.
 */
export function segmentsOf(lines: readonly Line[], isClosed: boolean): Float64Array {
  const segments = new Float64Array(4 * lines.reduce((sum, line) => sum + line.length, 0));
  let end = 0;
  let [lastX, lastY] = [0, 0];
  function lineTo(x: number, y: number): void {
    if (x !== lastX || y !== lastY) {
      segments[end++] = lastX;
      segments[end++] = lastY;
      segments[end++] = x;
      segments[end++] = y;
    }
    [lastX, lastY] = [x, y];
  }
  for (const line of lines) {
    let isFirst = true;
    let [firstX, firstY] = [0, 0];
    for (const [lon, lat] of line) {
      if (!Number.isFinite(lon) || !Number.isFinite(lat)) continue;
      const [x, y] = [lon! * UNITS_PER_DEGREE, lat! * UNITS_PER_DEGREE];
      if (isFirst) {
        [firstX, firstY] = [x, y];
        [lastX, lastY] = [x, y];
        isFirst = false;
      } else lineTo(x, y);
    }
    if (isClosed && !isFirst) lineTo(firstX, firstY);
  }
  return segments.subarray(0, end);
}

/** West, south, east, north of some segments; turned inside out where there are none. */
export function boxOf(segments: Float64Array): readonly [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < segments.length; at += 2) {
    const [x, y] = [segments[at]!, segments[at + 1]!];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}

/** Twice the signed area of the triangle a, b, c, above 0 when it turns left: which side of a→b the point c lies on. */
export function side(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

function isBetween(a: number, b: number, value: number): boolean {
  return a < b ? value >= a && value <= b : value >= b && value <= a;
}

/** True when segments a–b and c–d have a point in common, touching ends included. */
export function segmentsMeet(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const c = side(ax, ay, bx, by, cx, cy);
  const d = side(ax, ay, bx, by, dx, dy);
  if ((c > 0 && d > 0) || (c < 0 && d < 0)) return false;
  const a = side(cx, cy, dx, dy, ax, ay);
  const b = side(cx, cy, dx, dy, bx, by);
  if (((c > 0 && d < 0) || (c < 0 && d > 0)) && ((a > 0 && b < 0) || (a < 0 && b > 0))) return true;
  return (
    (c === 0 && isBetween(ax, bx, cx) && isBetween(ay, by, cy)) ||
    (d === 0 && isBetween(ax, bx, dx) && isBetween(ay, by, dy)) ||
    (a === 0 && isBetween(cx, dx, ax) && isBetween(cy, dy, ay)) ||
    (b === 0 && isBetween(cx, dx, bx) && isBetween(cy, dy, by))
  );
}
