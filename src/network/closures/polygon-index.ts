import Flatbush from 'flatbush';
import { UNITS_PER_DEGREE } from '../types';

/** One polygon with its holes, ready for many questions. Coordinates in 1e-7 degrees. */
export interface PolygonIndex {
  /** West, south, east, north. */
  readonly box: readonly [number, number, number, number];
  /** Even-odd rule over all rings, so that a ring that crosses itself still has an inside. */
  contains(x: number, y: number): boolean;
  /** True when the segment meets any ring. */
  meets(ax: number, ay: number, bx: number, by: number): boolean;
}

/** Ring segments as x, y, x, y; closing segment included, points that are no numbers left out. */
function segmentsOf(rings: readonly (readonly GeoJSON.Position[])[]): Float64Array {
  const segments: number[] = [];
  for (const ring of rings) {
    const points = ring.filter(([lon, lat]) => Number.isFinite(lon) && Number.isFinite(lat));
    for (const [i, point] of points.entries()) {
      const next = points[(i + 1) % points.length]!;
      if (point[0] === next[0] && point[1] === next[1]) continue;
      segments.push(point[0]! * UNITS_PER_DEGREE, point[1]! * UNITS_PER_DEGREE);
      segments.push(next[0]! * UNITS_PER_DEGREE, next[1]! * UNITS_PER_DEGREE);
    }
  }
  return Float64Array.from(segments);
}

/** Twice the signed area of the triangle a, b, c: which side of a→b the point c lies on. */
function side(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

function isBetween(a: number, b: number, value: number): boolean {
  return value >= Math.min(a, b) && value <= Math.max(a, b);
}

/** True when segments a–b and c–d have a point in common, touching ends included. */
function segmentsMeet(
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

/** Indexes a polygon's rings by place; null when no ring has any extent. */
export function createPolygonIndex(rings: readonly (readonly GeoJSON.Position[])[]): PolygonIndex | null {
  const segments = segmentsOf(rings);
  const count = segments.length / 4;
  if (count === 0) return null;
  const tree = new Flatbush(count);
  for (let at = 0; at < segments.length; at += 4) {
    const [ax, ay, bx, by] = [segments[at]!, segments[at + 1]!, segments[at + 2]!, segments[at + 3]!];
    tree.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  tree.finish();

  function contains(x: number, y: number): boolean {
    let isInside = false;
    tree.search(x, y, tree.maxX, y, (segment) => {
      const at = 4 * segment;
      const ay = segments[at + 1]!;
      const by = segments[at + 3]!;
      if (ay > y === by > y) return false;
      const ax = segments[at]!;
      const crossing = ax + ((y - ay) / (by - ay)) * (segments[at + 2]! - ax);
      if (crossing > x) isInside = !isInside;
      return false;
    });
    return isInside;
  }

  function meets(ax: number, ay: number, bx: number, by: number): boolean {
    return tree.collides(
      Math.min(ax, bx),
      Math.min(ay, by),
      Math.max(ax, bx),
      Math.max(ay, by),
      (segment) => {
        const at = 4 * segment;
        return segmentsMeet(
          ax,
          ay,
          bx,
          by,
          segments[at]!,
          segments[at + 1]!,
          segments[at + 2]!,
          segments[at + 3]!,
        );
      },
    );
  }
  return { box: [tree.minX, tree.minY, tree.maxX, tree.maxY], contains, meets };
}
