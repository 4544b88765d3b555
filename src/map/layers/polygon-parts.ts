import polylabel from 'polylabel';
import type { LonLat } from '../../domain/geo';

type Area = GeoJSON.Polygon | GeoJSON.MultiPolygon;
/** Outer ring and holes, mutable as deck.gl declares its input; never written to. */
export type Rings = [number, number][][];

/** The polygons of an area, each as rings. */
export function polygonsOf(area: Area): Rings[] {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return polygons.map((rings) =>
    rings.map((ring) => ring.map((position): [number, number] => [position[0] ?? 0, position[1] ?? 0])),
  );
}

/** All rings of an area as closed lines. */
export function outlinesOf(area: Area): [number, number][][] {
  return polygonsOf(area).flat();
}

const doubledArea = (ring: readonly (readonly [number, number])[]): number => {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[j];
    const b = ring[i];
    if (a && b) sum += a[0] * b[1] - b[0] * a[1];
  }
  return Math.abs(sum);
};

/** Where a horizontal line crosses the rings, in order from west to east. */
function crossings(rings: Rings, y: number): number[] {
  const found: number[] = [];
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i];
      const b = ring[j];
      if (a && b && a[1] > y !== b[1] > y) found.push(((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]);
    }
  return found.sort((left, right) => left - right);
}

/** A point well inside the largest polygon (pole of inaccessibility, to some 20 m), for a mark or a label. */
export function innerPoint(area: Area): LonLat {
  const largest = polygonsOf(area).reduce<Rings>(
    (best, rings) => (doubledArea(rings[0] ?? []) > doubledArea(best[0] ?? []) ? rings : best),
    [],
  );
  const point = polylabel(largest, 0.0002);
  return [point[0] ?? 0, point[1] ?? 0];
}

/** True when a position lies inside the area, holes excluded (even–odd rule). */
export function areaContains(area: Area, position: LonLat): boolean {
  return polygonsOf(area).some((rings) => {
    const east = crossings(rings, position[1]).filter((x) => x > position[0]).length;
    return east % 2 === 1;
  });
}
