import type { OsmFeature } from '../../domain/osm';

/** The area an object encloses: its polygons, or the inside of a closed line; null for points and open lines. */
export function polygonsOf(geometry: OsmFeature['geometry']): GeoJSON.Polygon | GeoJSON.MultiPolygon | null {
  switch (geometry.type) {
    case 'Polygon':
    case 'MultiPolygon':
      return geometry;
    case 'LineString':
      return isClosed(geometry.coordinates) ? { type: 'Polygon', coordinates: [geometry.coordinates] } : null;
    case 'Point':
    case 'MultiLineString':
      return null;
  }
}

function isClosed(line: readonly GeoJSON.Position[]): boolean {
  const [first, last] = [line[0], line.at(-1)];
  return line.length > 3 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}
