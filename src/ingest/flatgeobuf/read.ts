import { ByteBuffer } from 'flatbuffers';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import { AnlanError } from '../../domain/errors';
import type { RowGeometry } from '../schema/columns';
import { levelSizes, MAGIC, NODE_BYTES, SIZE_PREFIX_BYTES } from './layout';
import { decodeGeometry } from './read-geometry';
import { decodeProperties, type FileColumn } from './read-properties';

/** A feature as it lies in a file, before any schema. */
export interface RawRow {
  /** GeoJSON Point, Polygon or MultiPolygon; null for anything else. */
  readonly geometry: RowGeometry | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Columns are numbered with 16 bits. */
const MAX_COLUMNS = 65_536;

/**
 * All features of a FlatGeobuf 3 file, in the order of the file, whoever wrote it. The index is passed over.
 * @param file name for the message
 * @throws AnlanError `pack-file-unreadable` {file, reason} where the bytes are no such file, are cut short or altered
 */
export function readFlatGeobuf(bytes: Uint8Array, file: string): RawRow[] {
  try {
    return readAll(bytes);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AnlanError('pack-file-unreadable', { file, reason }, { cause });
  }
}

function readAll(bytes: Uint8Array): RawRow[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (MAGIC.some((byte, index) => index !== 7 && bytes[index] !== byte))
    throw new RangeError('not FlatGeobuf 3');
  const headerEnd = blockEnd(view, MAGIC.length);
  const header = Header.getSizePrefixedRootAsHeader(bufferOf(bytes, MAGIC.length, headerEnd));
  const columns = columnsOf(header, headerEnd);
  const type = header.geometryType();
  const count = Number(header.featuresCount());
  const rows: RawRow[] = [];
  let at = headerEnd + treeBytes(count, header.indexNodeSize(), bytes.length);
  while (at < bytes.length) {
    const end = blockEnd(view, at);
    const feature = Feature.getSizePrefixedRootAsFeature(bufferOf(bytes, at, end));
    rows.push({
      geometry: decodeGeometry(feature.geometry(), type, end - at),
      properties: decodeProperties(feature.propertiesArray(), columns),
    });
    at = end;
  }
  if (count > 0 && rows.length !== count)
    throw new RangeError(`${rows.length} features when ${count} were announced`);
  return rows;
}

/** End of a block with a size before it. */
function blockEnd(view: DataView, at: number): number {
  const end = at + SIZE_PREFIX_BYTES + view.getUint32(at, true);
  if (end > view.byteLength) throw new RangeError(`${view.byteLength} bytes when ${end} were announced`);
  return end;
}

/** A copy, so that doubles are aligned whatever lies before. */
function bufferOf(bytes: Uint8Array, start: number, end: number): ByteBuffer {
  return new ByteBuffer(bytes.slice(start, end));
}

function columnsOf(header: Header, headerEnd: number): FileColumn[] {
  const count = header.columnsLength();
  if (count > MAX_COLUMNS || count * 4 > headerEnd) throw new RangeError(`${count} columns`);
  return Array.from({ length: count }, (_, index) => {
    const column = header.columns(index);
    return { name: column?.name() ?? '', type: column?.type() ?? -1 };
  });
}

/** A file without index says node size 0; one whose writer did not count its features says count 0, and has none. */
function treeBytes(count: number, nodeSize: number, available: number): number {
  if (nodeSize === 0 || count === 0) return 0;
  if (nodeSize === 1 || count * NODE_BYTES > available) throw new RangeError('index');
  return levelSizes(count, nodeSize).reduce((sum, size) => sum + size, 0) * NODE_BYTES;
}
