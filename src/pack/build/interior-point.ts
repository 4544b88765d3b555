import polylabel from 'polylabel';
import type { LonLat } from '../../domain/geo';
import type { OsmFeature } from '../../domain/osm';
import { roundDegrees } from '../../ingest';
import { polygonsOf } from './polygons-of';

/** About one metre, in degrees of latitude. */
const PRECISION = 1e-5;

/**
 * A position on the object that can stand for it: the point itself, the middle vertex of a line, or the spot
 * farthest from the edge of the area (of the largest part where it has several).
 */
export function interiorPoint(geometry: OsmFeature['geometry']): LonLat {
  const area = polygonsOf(geometry);
  if (area) return poleOfArea(area);
  const points = vertices(geometry);
  const [lon = 0, lat = 0] = points[Math.floor(points.length / 2)] ?? [];
  return [lon, lat];
}

function vertices(geometry: OsmFeature['geometry']): readonly GeoJSON.Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
      return geometry.coordinates[0] ?? [];
    case 'Polygon':
    case 'MultiPolygon':
      return [];
  }
}

function poleOfArea(area: GeoJSON.Polygon | GeoJSON.MultiPolygon): LonLat {
  const parts = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const shrink = Math.cos(((parts[0]?.[0]?.[0]?.[1] ?? 0) * Math.PI) / 180);
  const poles = parts.map((rings) =>
    polylabel(
      rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon * shrink, lat])),
      PRECISION,
    ),
  );
  const [x = 0, y = 0] = poles.reduce((best, pole) => (pole.distance > best.distance ? pole : best));
  return [roundDegrees(x / shrink), roundDegrees(y)];
}
