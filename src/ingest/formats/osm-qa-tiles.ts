import { classifyRings, VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { AnlanError } from '../../domain/errors';
import type { OsmFeature } from '../../domain/osm';
import type { OsmPiece, PieceShape } from '../osm/osm-piece';
import { WORLD_SIZE, type WorldPoint } from '../osm/world-point';

/** One OSM QA tile: a vector tile with every OpenStreetMap object of its square and all its tags, in a layer `osm`. */
export interface OsmQaTile {
  /** For messages: the file it came from. */
  readonly name: string;
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
}

/** Why a row of a tile gave no piece. */
export type TileRowProblem = 'no-id' | 'no-type' | 'no-geometry';

export interface TileIssue {
  readonly file: string;
  /** Index of the feature in the tile's layer. */
  readonly row: number;
  readonly problem: TileRowProblem;
}

const TYPES: ReadonlySet<string> = new Set<OsmFeature['type']>(['node', 'way', 'relation']);

/**
 * The tile address in a file name such as `osm-qa/12-1407-2471.mvt`.
 * @throws AnlanError `source-unreadable` when the name holds none.
 */
export function tileAddress(name: string): Pick<OsmQaTile, 'z' | 'x' | 'y'> {
  const match = /(\d+)-(\d+)-(\d+)\.(?:mvt|pbf)$/.exec(name);
  const [z, x, y] = (match ?? []).slice(1).map(Number);
  if (z === undefined || x === undefined || y === undefined || x >= 2 ** z || y >= 2 ** z) {
    throw new AnlanError('source-unreadable', { file: name, reason: 'the name is not Z-X-Y.mvt' });
  }
  return { z, x, y };
}

/**
 * The pieces of OpenStreetMap objects in one tile. A bad row becomes an issue.
 * @throws AnlanError `source-unreadable` when the bytes are no OSM QA tile.
 */
export function decodeOsmQaTile(tile: OsmQaTile): { pieces: OsmPiece[]; issues: TileIssue[] } {
  const layer = openLayer(tile);
  const pieces: OsmPiece[] = [];
  const issues: TileIssue[] = [];
  for (let row = 0; row < layer.length; row++) {
    const piece = readRow(tile, () => pieceOf(layer.feature(row), tile, layer.extent));
    if (typeof piece === 'string') issues.push({ file: tile.name, row, problem: piece });
    else pieces.push(piece);
  }
  return { pieces, issues };
}

function openLayer(tile: OsmQaTile): VectorTile['layers'][string] {
  const { layers } = readRow(tile, () => new VectorTile(new PbfReader(tile.bytes)));
  const layer = layers['osm'];
  if (!layer) throw new AnlanError('source-unreadable', { file: tile.name, reason: 'it has no layer "osm"' });
  return layer;
}

function readRow<T>(tile: OsmQaTile, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const reason = `it is not a vector tile, or is cut short (${cause instanceof Error ? cause.message : String(cause)})`;
    throw new AnlanError('source-unreadable', { file: tile.name, reason }, { cause });
  }
}

function pieceOf(feature: VectorTileFeature, tile: OsmQaTile, extent: number): OsmPiece | TileRowProblem {
  const { '@id': id, '@type': type } = feature.properties;
  if (!Number.isSafeInteger(id)) return 'no-id';
  if (typeof type !== 'string' || !TYPES.has(type)) return 'no-type';
  const shape = shapeOf(feature, tile, extent);
  if (!shape) return 'no-geometry';
  return { type: type as OsmFeature['type'], id: id as number, tags: tagsOf(feature), shape };
}

function tagsOf({ properties }: VectorTileFeature): Record<string, string> {
  const tags: Record<string, string> = {};
  for (const key in properties) if (!key.startsWith('@')) tags[key] = String(properties[key]);
  return tags;
}

function shapeOf(feature: VectorTileFeature, tile: OsmQaTile, extent: number): PieceShape | null {
  const unit = WORLD_SIZE / (2 ** tile.z * extent);
  const toWorld = (point: { x: number; y: number }): WorldPoint => [
    (tile.x * extent + point.x) * unit,
    (tile.y * extent + point.y) * unit,
  ];
  const parts = feature.loadGeometry();
  if (feature.type === 1) {
    const points = parts.flat().map(toWorld);
    return points.length > 0 ? { kind: 'point', points } : null;
  }
  if (feature.type === 2) {
    const lines = parts.filter((line) => line.length > 1).map((line) => line.map(toWorld));
    return lines.length > 0 ? { kind: 'line', lines } : null;
  }
  const polygons = classifyRings(parts).map((polygon) =>
    polygon.filter((ring) => ring.length > 3).map((ring) => ring.map(toWorld)),
  );
  const whole = polygons.filter((polygon) => polygon.length > 0);
  return feature.type === 3 && whole.length > 0 ? { kind: 'area', polygons: whole } : null;
}
