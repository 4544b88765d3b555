import { zxyToTileId } from 'pmtiles';
import type { Bbox, LonLat } from '../../domain/geo';
import { type DirectoryEntry, packDirectories } from './directory';
import { gzip } from './gzip';

export interface PmtilesTile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  /** Gzipped Mapbox Vector Tile. */
  readonly data: Uint8Array;
}

export interface PmtilesArchive {
  readonly tiles: readonly PmtilesTile[];
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: Bbox;
  readonly centre: LonLat;
  readonly centreZoom: number;
  /** The JSON metadata, `vector_layers` among it. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

const HEADER_BYTES = 127;
const COMPRESSION_GZIP = 2;
const TILE_TYPE_MVT = 1;

/**
 * A PMTiles v3 archive of gzipped vector tiles: clustered (tiles in the order of their ids), each content stored once,
 * neighbours of equal content as one run. No two tiles may have the same place.
 */
export function writePmtiles(archive: PmtilesArchive): Uint8Array {
  const { entries, contents, contentBytes } = arrange(archive.tiles);
  const { root, leaves } = packDirectories(entries);
  const metadata = gzip(new TextEncoder().encode(JSON.stringify(archive.metadata)));
  const sections = [root, metadata, leaves];
  const offsets: number[] = [];
  let at = HEADER_BYTES;
  for (const section of sections) {
    offsets.push(at);
    at += section.length;
  }
  const bytes = new Uint8Array(at + contentBytes);
  const header = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('PMTiles'));
  header.setUint8(7, 3);
  for (const [index, section] of sections.entries()) {
    bytes.set(section, offsets[index]);
    setUint64(header, 8 + index * 16, offsets[index] ?? 0);
    setUint64(header, 16 + index * 16, section.length);
  }
  setUint64(header, 56, at);
  setUint64(header, 64, contentBytes);
  setUint64(header, 72, archive.tiles.length);
  setUint64(header, 80, entries.length);
  setUint64(header, 88, contents.length);
  header.setUint8(96, 1);
  header.setUint8(97, COMPRESSION_GZIP);
  header.setUint8(98, COMPRESSION_GZIP);
  header.setUint8(99, TILE_TYPE_MVT);
  header.setUint8(100, archive.minZoom);
  header.setUint8(101, archive.maxZoom);
  for (const [index, degrees] of archive.bounds.entries()) setDegrees(header, 102 + index * 4, degrees);
  header.setUint8(118, archive.centreZoom);
  setDegrees(header, 119, archive.centre[0]);
  setDegrees(header, 123, archive.centre[1]);
  for (const content of contents) {
    bytes.set(content, at);
    at += content.length;
  }
  return bytes;
}

interface Arrangement {
  readonly entries: DirectoryEntry[];
  readonly contents: Uint8Array[];
  readonly contentBytes: number;
}

function arrange(tiles: readonly PmtilesTile[]): Arrangement {
  const sorted = tiles
    .map(({ z, x, y, data }) => ({ tileId: zxyToTileId(z, x, y), data }))
    .sort((a, b) => a.tileId - b.tileId);
  const entries: DirectoryEntry[] = [];
  const contents: Uint8Array[] = [];
  const places = new Map<string, number>();
  let contentBytes = 0;
  for (const { tileId, data } of sorted) {
    const key = contentKey(data);
    const known = places.get(key);
    const last = entries.at(-1);
    if (last !== undefined && last.offset === known && last.tileId + last.runLength === tileId) {
      entries[entries.length - 1] = { ...last, runLength: last.runLength + 1 };
      continue;
    }
    const offset = known ?? contentBytes;
    entries.push({ tileId, offset, length: data.length, runLength: 1 });
    if (known === undefined) {
      places.set(key, offset);
      contents.push(data);
      contentBytes += data.length;
    }
  }
  return { entries, contents, contentBytes };
}

/** The bytes themselves as a key: exact, so that two contents are never taken for one. */
function contentKey(data: Uint8Array): string {
  let key = '';
  for (let at = 0; at < data.length; at += 8192) key += String.fromCharCode(...data.subarray(at, at + 8192));
  return key;
}

function setUint64(view: DataView, at: number, value: number): void {
  view.setBigUint64(at, BigInt(value), true);
}

function setDegrees(view: DataView, at: number, degrees: number): void {
  view.setInt32(at, Math.round(degrees * 1e7), true);
}
