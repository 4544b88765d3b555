import type { OsmFeature } from '../../../domain/osm';

type Tags = OsmFeature['tags'];

/** A node; degrees. */
export function node(id: number, lon: number, lat: number, tags: Tags = {}): OsmFeature {
  return { type: 'node', id, tags, geometry: { type: 'Point', coordinates: [lon, lat] } };
}

/** A rectangular area. At the equator 0.001 degrees are 111 m. */
export function area(
  id: number,
  [west, south, east, north]: readonly [number, number, number, number],
  tags: Tags = {},
): OsmFeature {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'way', id, tags, geometry: { type: 'Polygon', coordinates: [ring] } };
}

/** An open or closed line. */
export function line(
  id: number,
  coordinates: readonly (readonly [number, number])[],
  tags: Tags = {},
): OsmFeature {
  return {
    type: 'way',
    id,
    tags,
    geometry: { type: 'LineString', coordinates: coordinates.map(([lon, lat]) => [lon, lat]) },
  };
}
