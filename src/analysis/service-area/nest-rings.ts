type Point = readonly [number, number];
type Ring = readonly Point[];

/** Twice the signed area: above zero where the ring runs counter-clockwise. */
function area(ring: Ring): number {
  let sum = 0;
  for (let at = 0; at < ring.length; at++) {
    const [a, b] = [ring[at]!, ring[(at + 1) % ring.length]!];
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum;
}

function contains(ring: Ring, [x, y]: Point): boolean {
  let isInside = false;
  for (let at = 0; at < ring.length; at++) {
    const [a, b] = [ring[at]!, ring[(at + 1) % ring.length]!];
    if (a[1] > y !== b[1] > y && a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]) > x)
      isInside = !isInside;
  }
  return isInside;
}

interface Outer {
  readonly ring: Ring;
  readonly size: number;
  readonly box: readonly [number, number, number, number];
  readonly holes: Ring[];
}

function boxOf(ring: Ring): Outer['box'] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

/** Rings that do not cross as polygons: each clockwise one is a hole of the smallest other one around it. */
export function nestRings(rings: readonly Ring[]): readonly (readonly Ring[])[] {
  const sized = rings.map((ring) => ({ ring, size: area(ring) }));
  const outers: Outer[] = sized
    .filter(({ size }) => size > 0)
    .map((outer) => ({ ...outer, box: boxOf(outer.ring), holes: [] }))
    .toSorted((a, b) => a.size - b.size);
  for (const { ring, size } of sized) {
    if (size >= 0) continue;
    const point = ring[0]!;
    const around = outers.find(
      ({ ring: outer, box: [west, south, east, north], size: room }) =>
        room > -size &&
        point[0] >= west &&
        point[0] <= east &&
        point[1] >= south &&
        point[1] <= north &&
        contains(outer, point),
    );
    around?.holes.push(ring);
  }
  return outers.map(({ ring, holes }) => [ring, ...holes]);
}
