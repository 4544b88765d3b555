import type { CompressionCodec, ParquetType } from 'hyparquet';
import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js';
import { ByteCursor } from './byte-cursor';
import { decompressPage } from './decompress-page';
import { readDeltaLengths, readDeltas, readDeltaTexts } from './delta';
import { readPlain, type StoredValue } from './plain';
import { readRuns } from './runs';

/** What must be known to read the pages of a column without repetition. */
export interface ChunkShape {
  readonly type: ParquetType;
  /** Bytes of a value of fixed length. */
  readonly length: number;
  /** Optional steps on the way to the value; 0 = each row has one. */
  readonly maxDefinition: number;
  readonly codec: CompressionCodec;
  readonly rows: number;
}

/** A compression or an encoding that is not read; the message is its name. */
export class UnknownVariant extends Error {}

const MAX_PAGE_BYTES = 256 << 20;
/** Kinds of pages and encodings by their numbers in the format. */
const PAGE = { data: 0, dictionary: 2, dataV2: 3 };
const ENCODING = {
  plain: 0,
  plainDictionary: 2,
  rle: 3,
  deltaBinary: 5,
  deltaLength: 6,
  deltaText: 7,
  dictionary: 8,
};

/**
 * The values of a column of one row group, null where a row has none.
 * @throws RangeError (or another error of a library) where the bytes are damaged, {@link UnknownVariant}
 */
export function readChunk(bytes: Uint8Array, shape: ChunkShape): (StoredValue | null)[] {
  const values: (StoredValue | null)[] = [];
  let dictionary: readonly StoredValue[] = [];
  let at = 0;
  while (values.length < shape.rows) {
    const page = pageAt(bytes, at);
    at = page.end;
    if (page.kind === PAGE.dictionary) {
      const cursor = new ByteCursor(unpacked(page.data, shape, page.size));
      dictionary = readPlain(cursor, shape.type, page.count, shape.length);
    } else if (page.kind === PAGE.data || page.kind === PAGE.dataV2) {
      if (page.count > shape.rows - values.length) throw new RangeError(`${page.count} values`);
      for (const value of pageValues(page, shape, dictionary)) values.push(value);
    }
  }
  return values;
}

interface Page {
  readonly kind: number;
  readonly data: Uint8Array;
  /** Bytes after unpacking, all levels included. */
  readonly size: number;
  readonly count: number;
  readonly encoding: number;
  /** Only in the second form, where levels stand before the packed values. */
  readonly definitionBytes: number;
  readonly repetitionBytes: number;
  readonly isPacked: boolean;
  readonly end: number;
}

function pageAt(bytes: Uint8Array, at: number): Page {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: at };
  const header = deserializeTCompactProtocol(reader);
  const number = (of: unknown, field: number) => {
    const value = (of as Record<string, unknown> | undefined)?.[`field_${field}`];
    return typeof value === 'number' && value >= 0 ? value : 0;
  };
  const kind = number(header, 1);
  const size = number(header, 2);
  const length = number(header, 3);
  if (size > MAX_PAGE_BYTES) throw new RangeError(`${size} B`);
  const of = header[`field_${kind === PAGE.data ? 5 : kind === PAGE.dictionary ? 7 : 8}`];
  const isV2 = kind === PAGE.dataV2;
  const end = reader.offset + length;
  if (end > bytes.length) throw new RangeError(`${length} B`);
  return {
    kind,
    data: bytes.subarray(reader.offset, end),
    size,
    count: number(of, 1),
    encoding: number(of, isV2 ? 4 : 2),
    definitionBytes: isV2 ? number(of, 5) : 0,
    repetitionBytes: isV2 ? number(of, 6) : 0,
    isPacked: !isV2 || (of as Record<string, unknown> | undefined)?.['field_7'] !== false,
    end,
  };
}

function pageValues(
  page: Page,
  shape: ChunkShape,
  dictionary: readonly StoredValue[],
): (StoredValue | null)[] {
  const { count } = page;
  const width = 32 - Math.clz32(shape.maxDefinition);
  let levels: Uint32Array | null = null;
  let cursor: ByteCursor;
  if (page.kind === PAGE.dataV2) {
    const whole = new ByteCursor(page.data);
    whole.take(page.repetitionBytes);
    const head = new ByteCursor(whole.take(page.definitionBytes));
    if (shape.maxDefinition > 0) levels = readRuns(head, width, count);
    const rest = whole.take(whole.left);
    const size = page.size - page.repetitionBytes - page.definitionBytes;
    cursor = new ByteCursor(page.isPacked && size > 0 ? unpacked(rest, shape, size) : rest);
  } else {
    cursor = new ByteCursor(unpacked(page.data, shape, page.size));
    if (shape.maxDefinition > 0)
      levels = readRuns(new ByteCursor(cursor.take(cursor.uint32())), width, count);
  }
  if (levels === null) return stored(cursor, page, count, shape, dictionary);
  const found = levels.reduce((sum, level) => sum + (level === shape.maxDefinition ? 1 : 0), 0);
  const values = stored(cursor, page, found, shape, dictionary);
  let next = 0;
  return Array.from(levels, (level) => (level === shape.maxDefinition ? (values[next++] ?? null) : null));
}

function stored(
  cursor: ByteCursor,
  { encoding, size }: Page,
  count: number,
  { type, length }: ChunkShape,
  dictionary: readonly StoredValue[],
): StoredValue[] {
  if (count === 0) return [];
  switch (encoding) {
    case ENCODING.plain:
      return readPlain(cursor, type, count, length);
    case ENCODING.plainDictionary:
    case ENCODING.dictionary:
      return Array.from(readRuns(cursor, cursor.uint8(), count), (index) => {
        const value = dictionary[index];
        if (value === undefined) throw new RangeError(`${index} / ${dictionary.length}`);
        return value;
      });
    case ENCODING.rle:
      if (type !== 'BOOLEAN') throw new UnknownVariant('RLE');
      cursor.uint32();
      return Array.from(readRuns(cursor, 1, count), (bit) => bit === 1);
    case ENCODING.deltaBinary:
      return readDeltas(cursor, count, type === 'INT32' ? 32 : 64).map((value) =>
        type === 'INT32' ? Number(value) : value,
      );
    case ENCODING.deltaLength:
      return readDeltaLengths(cursor, count);
    case ENCODING.deltaText:
      return readDeltaTexts(cursor, count, Math.max(size * 64, 1 << 20));
    default:
      throw new UnknownVariant(`Encoding ${encoding}`);
  }
}

function unpacked(data: Uint8Array, { codec }: ChunkShape, size: number): Uint8Array {
  const page = decompressPage(data, codec, size);
  if (page === null) throw new UnknownVariant(codec);
  return page;
}
