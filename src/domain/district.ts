import type { LonLat } from './geo';
import type { Grade } from './provenance';

export interface District {
  readonly id: string;
  readonly name: string;
  readonly people: number | null;
  readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
  readonly grade: Grade;
  readonly source: string;
}

/** Mean of the corners of an outer ring: good enough to ask which district is near. */
function middle(ring: readonly GeoJSON.Position[]): LonLat {
  const corners = ring.slice(0, -1);
  const sum = (axis: 0 | 1) => corners.reduce((total, corner) => total + (corner[axis] ?? 0), 0);
  return [sum(0) / corners.length, sum(1) / corners.length];
}

/** District names with a position each, to call an area by: the middle of the ring with most corners. */
export function districtPlaces(
  districts: readonly Pick<District, 'name' | 'geometry'>[],
): readonly { readonly name: string; readonly position: LonLat }[] {
  return districts.flatMap(({ name, geometry }) => {
    const rings =
      geometry.type === 'Polygon'
        ? [geometry.coordinates[0]]
        : geometry.coordinates.map((polygon) => polygon[0]);
    const largest = rings.reduce((a, b) => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a), undefined);
    return largest && largest.length > 1 ? [{ name, position: middle(largest) }] : [];
  });
}
