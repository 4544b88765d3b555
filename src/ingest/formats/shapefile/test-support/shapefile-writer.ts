import { zipOf } from '../../../archive/test-support/zip-writer';

/** One field of a .dbf file made for a test. */
export interface TestField {
  readonly name: string | Uint8Array;
  readonly type: string;
  readonly width: number;
}

/** A shape as it is to lie in a .shp file: its type and its parts of positions. Null is the null shape. */
export interface TestShape {
  readonly type: number;
  readonly parts: readonly GeoJSON.Position[][];
}

const text = new TextEncoder();
const bytesOf = (value: string | Uint8Array) => (typeof value === 'string' ? text.encode(value) : value);
const int32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
};
const doubles = (values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 8);
  for (const [index, value] of values.entries()) bytes.writeDoubleLE(value, index * 8);
  return bytes;
};

/** Content of one record, by the technical description of ESRI (July 1998). */
export function shapeContent(shape: TestShape | null): Uint8Array {
  if (!shape) return int32(0);
  const { type, parts } = shape;
  const positions = parts.flat();
  const heights = positions.map(([, , z = 0]) => z);
  const hasZ = type > 10 && type < 20;
  const hasM = type > 20;
  if (type % 10 === 1) {
    const [x = 0, y = 0, z = 0] = positions[0] ?? [];
    return Buffer.concat([int32(type), doubles([x, y, ...(hasZ ? [z, -1e39] : hasM ? [5] : [])])]);
  }
  const xs = positions.map(([x = 0]) => x);
  const ys = positions.map(([, y = 0]) => y);
  let start = 0;
  const starts = parts.map((part) => {
    start += part.length;
    return start - part.length;
  });
  const range = (values: readonly number[]) => [Math.min(...values), Math.max(...values)];
  return Buffer.concat([
    int32(type),
    doubles([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]),
    ...(type % 10 === 8 ? [] : [int32(parts.length)]),
    int32(positions.length),
    ...(type % 10 === 8 ? [] : starts.map(int32)),
    doubles(positions.flatMap(([x = 0, y = 0]) => [x, y])),
    ...(hasZ ? [doubles([...range(heights), ...heights])] : []),
    ...(hasM ? [doubles([0, 0, ...heights.map(() => -1e39)])] : []),
  ]);
}

function header(words: number): Buffer {
  const bytes = Buffer.alloc(100);
  bytes.writeInt32BE(9994, 0);
  bytes.writeInt32BE(words, 24);
  bytes.writeInt32LE(1000, 28);
  bytes.writeInt32LE(1, 32);
  return bytes;
}

/** Files .shp and .shx of these records; `order` gives where each is to lie, and `gap` bytes between them. */
export function shpOf(contents: readonly Uint8Array[], order = contents.map((_, index) => index), gap = 0) {
  const offsets = contents.map(() => 0);
  const records: Uint8Array[] = [];
  let at = 100;
  for (const index of order) {
    const content = contents[index] ?? new Uint8Array();
    const head = Buffer.alloc(8);
    head.writeInt32BE(index + 1, 0);
    head.writeInt32BE(content.length / 2, 4);
    offsets[index] = at;
    records.push(head, content, new Uint8Array(gap));
    at += 8 + content.length + gap;
  }
  const entries = contents.map((content, index) => {
    const entry = Buffer.alloc(8);
    entry.writeInt32BE((offsets[index] ?? 0) / 2, 0);
    entry.writeInt32BE(content.length / 2, 4);
    return entry;
  });
  return {
    shp: new Uint8Array(Buffer.concat([header(at / 2), ...records])),
    shx: new Uint8Array(Buffer.concat([header(50 + entries.length * 4), ...entries])),
  };
}

/** A .dbf file of these cells, each padded with spaces to its width; a row that is null is marked as deleted. */
export function dbfOf(
  fields: readonly TestField[],
  rows: readonly ((string | Uint8Array)[] | null)[],
  driver = 0,
): Uint8Array<ArrayBuffer> {
  const recordBytes = 1 + fields.reduce((sum, { width }) => sum + width, 0);
  const head = Buffer.alloc(32);
  head[0] = 3;
  head.writeUInt32LE(rows.length, 4);
  head.writeUInt16LE(33 + fields.length * 32, 8);
  head.writeUInt16LE(recordBytes, 10);
  head[29] = driver;
  const descriptions = fields.map(({ name, type, width }) => {
    const bytes = Buffer.alloc(32);
    bytes.set(bytesOf(name).subarray(0, 10));
    bytes.write(type, 11, 'latin1');
    bytes[16] = width;
    return bytes;
  });
  const records = rows.map((row) => {
    const bytes = Buffer.alloc(recordBytes, 0x20);
    if (!row) bytes[0] = 0x2a;
    let at = 1;
    for (const [index, { width }] of fields.entries()) {
      bytes.set(bytesOf(row?.[index] ?? '').subarray(0, width), at);
      at += width;
    }
    return bytes;
  });
  return new Uint8Array(
    Buffer.concat([head, ...descriptions, Buffer.from([0x0d]), ...records, Buffer.from([0x1a])]),
  );
}

/** Parts of a layer by their endings, packed into one archive under this name. */
export function layerZip(parts: Readonly<Record<string, string | Uint8Array>>, name = 'places') {
  return zipOf(Object.entries(parts).map(([ending, content]) => ({ name: `${name}.${ending}`, content })));
}
