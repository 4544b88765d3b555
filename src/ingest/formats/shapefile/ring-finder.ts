import Flatbush from 'flatbush';

type Ring = GeoJSON.Position[];

/** Steps along rings that finding rings in one shape may take. */
const MAX_STEPS = 2e8;
/** What looking at a ring whose box fits costs, in such steps. */
const CANDIDATE_STEPS = 40;
/** Positions of a ring that are tried until one lies clearly within the other, or outside. */
const TRIED_POSITIONS = 8;

export interface SizedRing {
  readonly ring: Ring;
  /** Place among the rings of the shape. */
  readonly index: number;
  /** Twice the area, positive where the ring runs clockwise. */
  readonly area: number;
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

export interface RingFinder {
  /**
   * The smallest of the rings around this one, itself left out; null where there is none, `beyond` once all questions
   * together have become too many.
   * @param isSure the shape is held to be sound: if only one ring can be around it by their boxes, it is
   */
  around(inner: SizedRing, isSure: boolean): SizedRing | null | 'beyond';
}

/** Finds rings around rings. @param rings at least one, with finite coordinates */
export function createRingFinder(rings: readonly SizedRing[]): RingFinder {
  const boxes = new Flatbush(rings.length);
  for (const { box } of rings) boxes.add(...box);
  boxes.finish();
  const flat = new Map<SizedRing, Float64Array>();
  let steps = 0;
  const flatOf = (one: SizedRing) => {
    const known = flat.get(one);
    if (known) return known;
    const made = Float64Array.from(one.ring.flatMap(([x = 0, y = 0]) => [x, y]));
    flat.set(one, made);
    return made;
  };
  return {
    around(inner, isSure) {
      const found = boxes.search(...inner.box).flatMap((place) => rings[place] ?? []);
      steps += found.length * CANDIDATE_STEPS;
      if (steps > MAX_STEPS) return 'beyond';
      const candidates = found.filter((one) => isLarger(one, inner) && isBoxWithin(inner.box, one.box));
      if (isSure && candidates.length === 1) return candidates[0] ?? null;
      for (const candidate of candidates.sort((a, b) => (isLarger(a, b) ? 1 : -1))) {
        steps += candidate.ring.length * TRIED_POSITIONS;
        if (steps > MAX_STEPS) return 'beyond';
        if (isRingWithin(inner.ring, flatOf(candidate))) return candidate;
      }
      return null;
    },
  };
}

export function sizedRing(ring: Ring, index: number): SizedRing {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let area = 0;
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let [beforeX, beforeY] = [0, 0];
  for (const [x = 0, y = 0] of ring) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
    area += (x - originX) * beforeY - beforeX * (y - originY);
    [beforeX, beforeY] = [x - originX, y - originY];
  }
  return { ring, index, area, box: [west, south, east, north] };
}

/** Of two of one size the first in the file counts as the larger. */
function isLarger(a: SizedRing, b: SizedRing): boolean {
  const difference = Math.abs(a.area) - Math.abs(b.area);
  return difference === 0 ? a.index < b.index : difference > 0;
}

function isBoxWithin(inner: SizedRing['box'], outer: SizedRing['box']): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

/** By the first position that does not lie on the ring; rings that touch everywhere are taken for one within the other. */
function isRingWithin(inner: Ring, outer: Float64Array): boolean {
  for (const [x = 0, y = 0] of inner.slice(0, TRIED_POSITIONS)) {
    const side = sideOf(x, y, outer);
    if (side !== 0) return side > 0;
  }
  return true;
}

/** 1 within, -1 outside, 0 on the ring. @param ring x and y in turn */
function sideOf(x: number, y: number, ring: Float64Array): number {
  let isWithin = false;
  let x0 = ring[0]!;
  let y0 = ring[1]!;
  for (let at = 2; at < ring.length; at += 2) {
    const x1 = ring[at]!;
    const y1 = ring[at + 1]!;
    if ((y0 > y && y1 > y) || (y0 < y && y1 < y)) {
      x0 = x1;
      y0 = y1;
      continue;
    }
    const turn = (x1 - x0) * (y - y0) - (x - x0) * (y1 - y0);
    if (turn === 0 && Math.min(x0, x1) <= x && x <= Math.max(x0, x1)) return 0;
    if (y0 > y !== y1 > y && turn > 0 === y1 > y0) isWithin = !isWithin;
    x0 = x1;
    y0 = y1;
  }
  return isWithin ? 1 : -1;
}
