import { fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf';
import type { Bbox } from '../../domain/geo';
import type { OsmFeature } from '../../domain/osm';
import { gzip } from '../pmtiles/gzip';
import { type PmtilesTile, writePmtiles } from '../pmtiles/write';
import { areaFeatures } from './areas';
import { type LayerTiles, layerTiles, TILE_EXTENT } from './layer-tiles';
import { BASEMAP_FIELDS, BASEMAP_LAYERS, BASEMAP_MAX_ZOOM, type MapFeature } from './map-feature';
import { pointFeatures } from './points';
import { roadFeatures } from './roads';
import { seaFeatures } from './sea';
import { tileBlocks, tileCount } from './tile-blocks';
import { waterwayFeatures } from './waterways';

export interface BasemapSource {
  readonly features: Iterable<OsmFeature>;
  /** Dry land inside the box; null where the shore is not known, and then there is no sea. */
  readonly land: GeoJSON.Polygon | GeoJSON.MultiPolygon | null;
  readonly bbox: Bbox;
  /** Credit written into the archive's metadata. */
  readonly attribution?: string;
  /** A region with more tiles of the last zoom than this is cut in blocks, to the same result with less memory. */
  readonly tilesAtOnce?: number;
  /** Likewise one with more features. */
  readonly featuresAtOnce?: number;
  /** Tiles done, and tiles to do. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

const TILES_A_BREATH = 100;

/** Vector tiles of the box, zoom 0–14, as a PMTiles v3 archive. Gives way to other work again and again. */
export async function buildBasemap(source: BasemapSource): Promise<Uint8Array> {
  const total = tileCount(source.bbox);
  const tiles: PmtilesTile[] = [];
  let done = 0;
  for (const block of tileBlocks(
    mapFeatures(source),
    source.bbox,
    source.tilesAtOnce,
    source.featuresAtOnce,
  )) {
    const layers = await cutLayers(block.features);
    for (const { z, x, y } of block.tiles) {
      source.signal?.throwIfAborted();
      const encoded = encodeTile(layers, z, x, y);
      if (encoded !== null) tiles.push({ z, x, y, data: gzip(encoded) });
      done++;
      if (done % TILES_A_BREATH === 0) await nextTask();
      source.onProgress?.(done, total);
    }
  }
  const [west, south, east, north] = source.bbox;
  return writePmtiles({
    tiles,
    minZoom: 0,
    maxZoom: BASEMAP_MAX_ZOOM,
    bounds: source.bbox,
    centre: [(west + east) / 2, (south + north) / 2],
    centreZoom: 11,
    metadata: {
      name: 'Anlan basemap',
      type: 'baselayer',
      ...(source.attribution === undefined ? {} : { attribution: source.attribution }),
      vector_layers: BASEMAP_LAYERS.map((id) => ({
        id,
        fields: BASEMAP_FIELDS[id],
        minzoom: 0,
        maxzoom: BASEMAP_MAX_ZOOM,
      })),
    },
  });
}

function encodeTile(
  layers: readonly (readonly [string, LayerTiles])[],
  z: number,
  x: number,
  y: number,
): Uint8Array | null {
  const content: Record<string, GeoJSONWrapper> = {};
  for (const [name, layer] of layers) {
    const features = layer.tile(z, x, y);
    if (features.length === 0) continue;
    const wrapper = new GeoJSONWrapper(features, { version: 2, extent: TILE_EXTENT });
    wrapper.name = name;
    content[name] = wrapper;
  }
  return Object.keys(content).length > 0 ? fromVectorTileJs({ layers: content }) : null;
}

function mapFeatures({ features, land, bbox }: BasemapSource): MapFeature[] {
  const all = [...features];
  return [
    ...seaFeatures(land, bbox),
    ...all.flatMap((feature) => [
      ...areaFeatures(feature),
      ...waterwayFeatures(feature),
      ...pointFeatures(feature),
    ]),
    ...roadFeatures(all),
  ];
}

async function cutLayers(features: readonly MapFeature[]): Promise<[string, LayerTiles][]> {
  const cut: [string, LayerTiles][] = [];
  for (const layer of BASEMAP_LAYERS) {
    const own = features.filter((feature) => feature.layer === layer);
    if (own.length > 0) cut.push([layer, layerTiles(own)]);
    await nextTask();
  }
  return cut;
}

/** Lets other work of the thread run. */
async function nextTask(): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });
}
