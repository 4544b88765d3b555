import { type Feature, fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf';
import type { OsmQaTile } from '../osm-qa-tiles';

export const EXTENT = 1_048_576;

type Point = readonly [x: number, y: number];
type Properties = Readonly<Record<string, string | number>>;

/** A row of a synthetic tile; coordinates in tile units, y to the south. */
export const row = {
  node: (id: number, [x, y]: Point, tags: Properties = {}): Feature =>
    ({ type: 1, geometry: [[x, y]], tags: { '@id': id, '@type': 'node', ...tags } }) as unknown as Feature,
  line: (id: number, lines: readonly (readonly Point[])[], tags: Properties = {}): Feature =>
    ({ type: 2, geometry: lines, tags: { '@id': id, '@type': 'way', ...tags } }) as unknown as Feature,
  area: (id: number, rings: readonly (readonly Point[])[], tags: Properties = {}): Feature =>
    ({ type: 3, geometry: rings, tags: { '@id': id, '@type': 'way', ...tags } }) as unknown as Feature,
};

/** An OSM QA tile of the rows, at zoom 12. */
export function osmQaTile(x: number, y: number, rows: readonly Feature[], layer = 'osm'): OsmQaTile {
  const wrapper = new GeoJSONWrapper([...rows], { version: 2, extent: EXTENT });
  wrapper.name = layer;
  const bytes = fromVectorTileJs({ layers: { [layer]: wrapper } });
  return { name: `12-${x}-${y}.mvt`, z: 12, x, y, bytes };
}
