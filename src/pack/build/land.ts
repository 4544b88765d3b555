import type { Bbox } from '../../domain/geo';
import type { AreaGeometry } from '../../ingest';

/** One geometry of several areas; null for none. */
export function mergeAreas(areas: readonly AreaGeometry[] | null): AreaGeometry | null {
  const polygons = (areas ?? []).flatMap((area) =>
    area.type === 'Polygon' ? [area.coordinates] : area.coordinates,
  );
  const [only] = polygons;
  if (!only) return null;
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** The box as a polygon, counter-clockwise. */
export function boxPolygon([west, south, east, north]: Bbox): GeoJSON.Polygon {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}
