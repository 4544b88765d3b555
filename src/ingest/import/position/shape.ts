import polylabel from 'polylabel';
import { isPosition, type LonLat } from '../../../domain/geo';
import { readArea } from '../../schema/geometry';

/** Degrees, about a metre; a hundredth of the size of what is larger than a hundred metres. */
const POINT_TOLERANCE = 1e-5;
const SHARE_OF_SIZE = 0.01;

/** The point of a place: itself, or the middle of the largest circle within an area. Null for lines and many points. */
export function pointOf(geometry: GeoJSON.Geometry): LonLat | null {
  switch (geometry.type) {
    case 'Point':
      return lonLat(geometry.coordinates);
    case 'MultiPoint':
      return geometry.coordinates.length === 1 ? lonLat(geometry.coordinates[0]!) : null;
    case 'Polygon':
    case 'MultiPolygon': {
      const area = readArea(geometry);
      if (!area.ok) return null;
      const parts = area.value.type === 'Polygon' ? [area.value.coordinates] : area.value.coordinates;
      const largest = parts.reduce((a, b) => (b[0]!.length > a[0]!.length ? b : a));
      const lats = largest[0]!.map(([, lat]) => lat!);
      const height = lats.reduce((a, b) => Math.max(a, b)) - lats.reduce((a, b) => Math.min(a, b));
      return lonLat([...polylabel(largest, Math.max(POINT_TOLERANCE, SHARE_OF_SIZE * height))]);
    }
    case 'LineString':
    case 'MultiLineString':
    case 'GeometryCollection':
      return null;
  }
}

/** An area of one or several parts; a collection of nothing but areas is one. Null for anything else. */
export function areaOf(geometry: GeoJSON.Geometry): GeoJSON.Polygon | GeoJSON.MultiPolygon | null {
  if (geometry.type === 'GeometryCollection') {
    const parts = geometry.geometries.map(areaOf);
    if (parts.length === 0 || parts.includes(null)) return null;
    const coordinates = parts.flatMap((part) =>
      part === null ? [] : part.type === 'Polygon' ? [part.coordinates] : part.coordinates,
    );
    return areaOf({ type: 'MultiPolygon', coordinates });
  }
  const area = readArea(geometry);
  return area.ok ? area.value : null;
}

function lonLat([lon = Number.NaN, lat = Number.NaN]: readonly number[]): LonLat | null {
  return isPosition(lon, lat) ? [lon, lat] : null;
}
