import type { Bbox } from '../../domain/geo';
import { BASEMAP_MAX_ZOOM, type MapFeature } from './map-feature';
import { tileRange } from './tile-range';

export interface TilePlace {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Tiles that are cut together, and the features they may hold. */
export interface TileBlock {
  readonly tiles: readonly TilePlace[];
  readonly features: readonly MapFeature[];
}

/** The tiles below one tile of this zoom are a block of a wide region, and of a densely drawn one. */
const WIDE_BLOCK_ZOOM = 9;
const DENSE_BLOCK_ZOOM = 11;
/** A region with no more tiles of the last zoom, and no more features, than this is one block. */
const ONE_BLOCK_TILES = 2500;
const ONE_BLOCK_FEATURES = 60_000;
/** Tiles reach a little beyond their border, by less than this share of their width. */
const MARGIN = 0.05;

/**
 * The tiles of the box, divided so that the index of a large region need not be held in memory as a whole: low zooms,
 * then one block after the other.
 */
export function* tileBlocks(
  features: readonly MapFeature[],
  bbox: Bbox,
  maxTiles: number = ONE_BLOCK_TILES,
  maxFeatures: number = ONE_BLOCK_FEATURES,
): Generator<TileBlock> {
  const isDense = features.length > maxFeatures;
  if (!isDense && tilesOf(bbox, BASEMAP_MAX_ZOOM, BASEMAP_MAX_ZOOM).length <= maxTiles) {
    yield { tiles: tilesOf(bbox, 0, BASEMAP_MAX_ZOOM), features };
    return;
  }
  const blockZoom = isDense ? DENSE_BLOCK_ZOOM : WIDE_BLOCK_ZOOM;
  yield {
    tiles: tilesOf(bbox, 0, blockZoom - 1),
    features: features.filter(({ minZoom }) => minZoom < blockZoom),
  };
  const boxes = features.map(boxOf);
  for (const { x, y } of tilesOf(bbox, blockZoom, blockZoom)) {
    const [west, north, east, south] = [x - MARGIN, y - MARGIN, x + 1 + MARGIN, y + 1 + MARGIN].map(
      (side) => side / 2 ** blockZoom,
    ) as [number, number, number, number];
    yield {
      tiles: tilesOf(bbox, blockZoom, BASEMAP_MAX_ZOOM).filter(
        (tile) => tile.x >> (tile.z - blockZoom) === x && tile.y >> (tile.z - blockZoom) === y,
      ),
      features: features.filter((_, at) => {
        const [left = 0, top = 0, right = 0, bottom = 0] = boxes[at] ?? [];
        return left <= east && right >= west && top <= south && bottom >= north;
      }),
    };
  }
}

/** How many tiles the blocks of a box have together. */
export function tileCount(bbox: Bbox): number {
  return tilesOf(bbox, 0, BASEMAP_MAX_ZOOM).length;
}

function tilesOf(bbox: Bbox, minZoom: number, maxZoom: number): TilePlace[] {
  const tiles: TilePlace[] = [];
  for (let z = minZoom; z <= maxZoom; z++) {
    const range = tileRange(bbox, z);
    for (let x = range.west; x <= range.east; x++)
      for (let y = range.north; y <= range.south; y++) tiles.push({ z, x, y });
  }
  return tiles;
}

/** Left, top, right and bottom on the Web Mercator square, whose sides are 1. */
function boxOf({ geometry }: MapFeature): readonly number[] {
  const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
  const visit = (
    value: GeoJSON.Position | GeoJSON.Position[] | GeoJSON.Position[][] | GeoJSON.Position[][][],
  ) => {
    const [lon, lat] = value;
    if (typeof lon !== 'number' || typeof lat !== 'number') {
      for (const part of value) if (typeof part !== 'number') visit(part);
      return;
    }
    const sine = Math.sin((lat * Math.PI) / 180);
    const x = lon / 360 + 0.5;
    const y = 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  };
  visit(geometry.coordinates);
  return box;
}
