import type { OsmFeature } from '../../domain/osm';
import { BASEMAP_MAX_ZOOM, type MapFeature } from './map-feature';

/** Kind and first zoom by `waterway`. */
const WATERWAYS: Readonly<Record<string, readonly [kind: string, minZoom: number]>> = {
  river: ['river', 8],
  canal: ['canal', 10],
  stream: ['stream', 12],
  ditch: ['ditch', 13],
  drain: ['ditch', 13],
};

/** The line of a river or ditch; nothing where it runs underground. */
export function waterwayFeatures({ tags, geometry }: OsmFeature): MapFeature[] {
  const entry = WATERWAYS[tags['waterway'] ?? ''];
  if (entry === undefined || (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString'))
    return [];
  if (tags['tunnel'] !== undefined && tags['tunnel'] !== 'no') return [];
  const [kind, minZoom] = entry;
  const properties = tags['name'] ? { kind, name: tags['name'] } : { kind };
  return [{ layer: 'waterway', geometry, properties, minZoom, maxZoom: BASEMAP_MAX_ZOOM }];
}
