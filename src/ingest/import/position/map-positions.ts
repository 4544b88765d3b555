import type { LonLat } from '../../../domain/geo';

type Place = (x: number, y: number) => LonLat | null;

const DEEPEST = 16;

/** Gives null as soon as one position has no place. */
function positions(list: readonly unknown[], place: Place, depth: number): unknown[] | null {
  if (depth > DEEPEST) return null;
  const [x, y] = list;
  if (typeof x === 'number' || typeof y === 'number') {
    const placed = typeof x === 'number' && typeof y === 'number' ? place(x, y) : null;
    return placed === null ? null : [...placed];
  }
  const mapped: unknown[] = [];
  for (const inner of list) {
    const one = Array.isArray(inner) ? positions(inner, place, depth + 1) : null;
    if (one === null) return null;
    mapped.push(one);
  }
  return mapped;
}

/** A geometry with every position put elsewhere and heights left out; null when one cannot be placed or is damaged. */
export function mapPositions(geometry: GeoJSON.Geometry, place: Place, depth = 0): GeoJSON.Geometry | null {
  if (geometry.type === 'GeometryCollection') {
    const parts = geometry.geometries.map((part) =>
      depth < DEEPEST ? mapPositions(part, place, depth + 1) : null,
    );
    const whole = parts.filter((part) => part !== null);
    return whole.length === parts.length ? { type: 'GeometryCollection', geometries: whole } : null;
  }
  const coordinates = positions(geometry.coordinates, place, 0);
  return coordinates === null ? null : ({ type: geometry.type, coordinates } as GeoJSON.Geometry);
}

/** Every position of a geometry, in its order. */
export function eachPosition(geometry: GeoJSON.Geometry, visit: (x: number, y: number) => void): void {
  mapPositions(geometry, (x, y) => {
    visit(x, y);
    return [x, y];
  });
}
