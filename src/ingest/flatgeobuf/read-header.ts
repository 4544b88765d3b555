import { ByteBuffer } from 'flatbuffers';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import type { Bounds } from './bounds';
import { levelSizes, NODE_BYTES } from './layout';
import type { FileColumn } from './read-properties';

/** What a FlatGeobuf file says of itself. */
export interface FileHeader {
  /** Empty where the file has no name of its own. */
  readonly name: string;
  readonly columns: readonly FileColumn[];
  /** A `GeometryType`; Unknown where each feature says its own. */
  readonly geometryType: number;
  /** 0 where the writer did not count. */
  readonly count: number;
  /** Children of a node of the index; 0 = no index. */
  readonly nodeSize: number;
  /** In the coordinates of the file; null where it does not say. */
  readonly envelope: Bounds | null;
  readonly crs: { readonly org: string; readonly code: number; readonly wkt: string } | null;
}

/** Columns are numbered with 16 bits. */
const MAX_COLUMNS = 65_536;

/**
 * The header, from its block with the size before it.
 * @throws RangeError where what it announces cannot be
 */
export function readHeader(block: Uint8Array): FileHeader {
  // A copy, so that doubles are aligned whatever lies before.
  const header = Header.getSizePrefixedRootAsHeader(new ByteBuffer(block.slice()));
  const crs = header.crs();
  return {
    name: header.name() ?? '',
    columns: columnsOf(header, block.length),
    geometryType: header.geometryType(),
    count: Number(header.featuresCount()),
    nodeSize: header.indexNodeSize(),
    envelope: envelopeOf(header),
    crs: crs === null ? null : { org: crs.org() ?? '', code: crs.code(), wkt: crs.wkt() ?? '' },
  };
}

/** Names that share their bytes could fill the memory: together they are no longer than the header. */
function columnsOf(header: Header, headerBytes: number): FileColumn[] {
  const count = header.columnsLength();
  if (count > MAX_COLUMNS || count * 4 > headerBytes) throw new RangeError(`${count} columns`);
  let letters = 0;
  return Array.from({ length: count }, (_, index) => {
    const column = header.columns(index);
    const name = column?.name() ?? '';
    letters += name.length;
    if (letters > headerBytes) throw new RangeError(`${count} columns`);
    return { name, type: column?.type() ?? -1 };
  });
}

function envelopeOf(header: Header): Bounds | null {
  if (header.envelopeLength() < 4) return null;
  const side = (index: number) => header.envelope(index) ?? Number.NaN;
  const bounds: Bounds = [side(0), side(1), side(2), side(3)];
  return bounds.every(Number.isFinite) ? bounds : null;
}

/**
 * Bytes of the index: none where the file has no index (node size 0) or its writer did not count the features.
 * @param available bytes that the file can have for it
 * @throws RangeError where the index could not lie in them
 */
export function treeBytes({ count, nodeSize }: FileHeader, available: number): number {
  if (nodeSize === 0 || count === 0) return 0;
  if (nodeSize === 1 || count * NODE_BYTES > available) throw new RangeError('index');
  return levelSizes(count, nodeSize).reduce((sum, size) => sum + size, 0) * NODE_BYTES;
}
