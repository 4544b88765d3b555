import { ByteBuffer } from 'flatbuffers';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import { AnlanError } from '../../domain/errors';
import type { RowGeometry } from '../schema/columns';
import { MAGIC, SIZE_PREFIX_BYTES } from './layout';
import { type DecodedGeometry, decodeGeometry } from './read-geometry';
import { readHeader, treeBytes } from './read-header';
import { decodeProperties } from './read-properties';

/** A feature as it lies in a file, before any schema. */
export interface RawRow {
  /** GeoJSON Point, Polygon or MultiPolygon; null for anything else. */
  readonly geometry: RowGeometry | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

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
  const header = readHeader(bytes.subarray(MAGIC.length, headerEnd));
  const { columns, geometryType, count } = header;
  const rows: RawRow[] = [];
  let at = headerEnd + treeBytes(header, bytes.length);
  while (at < bytes.length) {
    const end = blockEnd(view, at);
    const feature = Feature.getSizePrefixedRootAsFeature(bufferOf(bytes, at, end));
    rows.push({
      geometry: packShape(decodeGeometry(feature.geometry(), geometryType, end - at)),
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

/** The shapes that tables of a pack have. */
function packShape(decoded: DecodedGeometry): RowGeometry | null {
  if (decoded.kind !== 'geometry') return null;
  const { geometry } = decoded;
  return geometry.type === 'Point' || geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
    ? geometry
    : null;
}
