import { GeoJSONVT } from '@maplibre/geojson-vt';
import type { Feature as TileFeature } from '@maplibre/vt-pbf';
import { BASEMAP_MAX_ZOOM, type MapFeature } from './map-feature';

export const TILE_EXTENT = 4096;
/** Overlap with neighbouring tiles, in units of {@link TILE_EXTENT}, so that wide lines meet at borders. */
const TILE_BUFFER = 96;

/** The features of one layer, ready to be cut into tiles. */
export interface LayerTiles {
  /** What the tile shows of the layer, in tile coordinates. */
  tile(z: number, x: number, y: number): TileFeature[];
}

/** Cuts the features of one layer; each is in the tiles of its own zooms only. */
export function layerTiles(features: readonly MapFeature[]): LayerTiles {
  const zooms = new Map<unknown, MapFeature>();
  const collection: GeoJSON.FeatureCollection = {
    type: 'FeatureCollection',
    features: features.map((feature) => {
      const properties = { ...feature.properties };
      zooms.set(properties, feature);
      return { type: 'Feature', geometry: feature.geometry, properties };
    }),
  };
  const index = new GeoJSONVT(collection, {
    maxZoom: BASEMAP_MAX_ZOOM,
    extent: TILE_EXTENT,
    buffer: TILE_BUFFER,
    wrap: false,
  });
  return {
    tile(z, x, y) {
      const all: TileFeature[] = index.getTile(z, x, y)?.features ?? [];
      return all.filter(({ tags }) => {
        const feature = zooms.get(tags);
        return feature !== undefined && z >= feature.minZoom && z <= feature.maxZoom;
      });
    },
  };
}
