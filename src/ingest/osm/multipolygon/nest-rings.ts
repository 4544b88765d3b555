import Flatbush from 'flatbush';
import { doubleArea, hasSurface } from '../ring';

type Ring = GeoJSON.Position[];

/**
 * Polygons out of rings that do not cross, by where they lie and not by their roles: a ring inside no other, or inside
 * an even number of others, is the outer one of a polygon; those directly inside it are its holes.
 */
export function nestRings(all: readonly Ring[]): Ring[][] {
  const rings = all
    .filter(hasSurface)
    .map((ring) => ({ ring, size: Math.abs(doubleArea(ring)), inside: pointInside(ring) }))
    .sort((a, b) => b.size - a.size);
  if (rings.length === 0) return [];
  const index = new Flatbush(rings.length);
  for (const { ring } of rings) index.add(...boxOf(ring));
  index.finish();

  const polygonOf = new Map<number, Ring[]>();
  for (const [at, { ring, inside }] of rings.entries()) {
    const around = index
      .search(inside[0], inside[1], inside[0], inside[1])
      .filter((other) => other < at && isInRing(inside, rings[other]!.ring));
    const parent = polygonOf.get(Math.max(-1, ...around));
    if (around.length % 2 === 0 || !parent) polygonOf.set(at, [ring]);
    else parent.push(ring);
  }
  return [...polygonOf.values()];
}

function boxOf(ring: Ring): [west: number, south: number, east: number, north: number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of ring) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/** Longitudes where the ring crosses a latitude, in their order. */
function crossings(ring: Ring, y: number): number[] {
  const found: number[] = [];
  for (let at = 1; at < ring.length; at++) {
    const [ax = 0, ay = 0] = ring[at - 1] ?? [];
    const [bx = 0, by = 0] = ring[at] ?? [];
    if (ay > y !== by > y) found.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
  }
  return found.sort((a, b) => a - b);
}

/** The middle of the widest stretch inside the ring half-way between its south and its north. */
function pointInside(ring: Ring): readonly [x: number, y: number] {
  const [, south, , north] = boxOf(ring);
  const y = (south + north) / 2;
  const xs = crossings(ring, y);
  let best: readonly [number, number] = [xs[0] ?? 0, y];
  let widest = -1;
  for (let at = 0; at + 1 < xs.length; at += 2) {
    const [west = 0, east = 0] = xs.slice(at, at + 2);
    if (east - west <= widest) continue;
    widest = east - west;
    best = [(west + east) / 2, y];
  }
  return best;
}

function isInRing([x, y]: readonly [number, number], ring: Ring): boolean {
  return crossings(ring, y).filter((at) => at > x).length % 2 === 1;
}
