type Ring = GeoJSON.Position[];

/** Steps along rings that finding the rings around holes may take in one shape: about a second. */
const MAX_STEPS = 3e8;

interface SizedRing {
  readonly ring: Ring;
  /** Place among the rings of the shape. */
  readonly index: number;
  /** Positive where it runs clockwise, as outer rings do. */
  readonly area: number;
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

/**
 * The polygons of a shape: outer rings run clockwise, holes the other way, in any order. A hole goes into the smallest
 * ring around it; one with none around it is an outer ring that was written the wrong way. Null where the shape is beyond
 * reason.
 */
export function polygonsOf(rings: readonly Ring[]): Ring[][] | null {
  const sized = rings.filter((ring) => ring.length > 0).map(sizedRing);
  if (sized.length <= 1) return sized.map(({ ring }) => [ring]);
  const outer = sized.filter(({ area }) => area >= 0).sort((a, b) => a.area - b.area);
  const holes = sized.filter(({ area }) => area < 0);
  if (outer.length === 0) return nested(holes);
  const inside = new Map<SizedRing, Ring[]>(outer.map((one) => [one, []]));
  const alone: SizedRing[] = [];
  let steps = 0;
  for (const hole of holes) {
    const around = outer.filter(({ box }) => isBoxWithin(hole.box, box));
    steps += outer.length;
    if (steps > MAX_STEPS) return null;
    let found = around.length === 1 ? around[0] : undefined;
    for (const candidate of around.length === 1 ? [] : around) {
      steps += candidate.ring.length;
      if (steps > MAX_STEPS) return null;
      if (!isRingWithin(hole.ring, candidate.ring)) continue;
      found = candidate;
      break;
    }
    if (found) inside.get(found)?.push(hole.ring);
    else alone.push(hole);
  }
  const order = [...outer, ...alone].sort((a, b) => a.index - b.index);
  return order.map((one) => [one.ring, ...(inside.get(one) ?? [])]);
}

/** Rings that all run the wrong way: those within an odd number of others are holes. */
function nested(rings: readonly SizedRing[]): Ring[][] | null {
  const largestFirst = [...rings].sort((a, b) => a.area - b.area);
  const polygons: { readonly outer: SizedRing; readonly rings: Ring[]; readonly depth: number }[] = [];
  let steps = 0;
  for (const one of largestFirst) {
    let around: (typeof polygons)[number] | undefined;
    for (const polygon of polygons) {
      steps += 1;
      if (!isBoxWithin(one.box, polygon.outer.box)) continue;
      steps += polygon.outer.ring.length;
      if (steps > MAX_STEPS) return null;
      if (isRingWithin(one.ring, polygon.outer.ring)) around = polygon;
    }
    if (steps > MAX_STEPS) return null;
    if (around && around.depth % 2 === 0) {
      around.rings.push(one.ring);
      polygons.push({ outer: one, rings: [], depth: around.depth + 1 });
    } else polygons.push({ outer: one, rings: [one.ring], depth: around ? around.depth + 1 : 0 });
  }
  return polygons.filter(({ depth }) => depth % 2 === 0).map((polygon) => polygon.rings);
}

function sizedRing(ring: Ring, index: number): SizedRing {
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

function isBoxWithin(inner: SizedRing['box'], outer: SizedRing['box']): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

/** By the first position that does not lie on the ring; rings that touch everywhere are taken for one within the other. */
function isRingWithin(inner: Ring, outer: Ring): boolean {
  for (const position of inner.slice(0, 8)) {
    const side = sideOf(position, outer);
    if (side !== 0) return side > 0;
  }
  return true;
}

/** 1 within, -1 outside, 0 on the ring. */
function sideOf([x = 0, y = 0]: GeoJSON.Position, ring: Ring): number {
  let isWithin = false;
  for (let index = 1; index < ring.length; index++) {
    const [x0 = 0, y0 = 0] = ring[index - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    const turn = (x1 - x0) * (y - y0) - (x - x0) * (y1 - y0);
    const isBeside =
      Math.min(x0, x1) <= x && x <= Math.max(x0, x1) && Math.min(y0, y1) <= y && y <= Math.max(y0, y1);
    if (turn === 0 && isBeside) return 0;
    if (y0 > y !== y1 > y && turn > 0 === y1 > y0) isWithin = !isWithin;
  }
  return isWithin ? 1 : -1;
}
