import { zlibSync } from 'fflate';

export interface TiffOptions {
  readonly width: number;
  readonly height: number;
  /** Value of a band at a column and row. */
  readonly value: (column: number, row: number, band: number) => number;
  readonly bands?: number;
  readonly kind?: 'uint' | 'int' | 'float';
  readonly bits?: 8 | 16 | 32 | 64;
  readonly compression?: 'none' | 'lzw' | 'deflate' | 'packbits';
  readonly predictor?: 1 | 2 | 3;
  /** Side of the tiles; without it strips of `rowsPerStrip`. */
  readonly tile?: number;
  readonly rowsPerStrip?: number;
  readonly isPlanar?: boolean;
  readonly littleEndian?: boolean;
  readonly isBig?: boolean;
  readonly noData?: string;
  /** Upper left corner and size of a pixel; null for an image that says not where it lies. */
  readonly place?: { readonly x: number; readonly y: number; readonly pixel: number } | null;
  readonly epsg?: number;
  readonly isPoint?: boolean;
  /** Tags put in as they are: number, field type, values. */
  readonly more?: readonly (readonly [tag: number, type: 3 | 4 | 12, values: readonly number[]])[];
}

const FORMATS = { uint: 1, int: 2, float: 3 };
const METHODS = { none: 1, lzw: 5, deflate: 8, packbits: 32_773 };
const BYTES = { 2: 1, 3: 2, 4: 4, 12: 8, 16: 8 } as const;

/** A GeoTIFF, written plainly. The library `geotiff` reads it in the tests as the oracle. */
export function tiffFile(options: TiffOptions): Uint8Array<ArrayBuffer> {
  const {
    width,
    height,
    bands = 1,
    kind = 'float',
    bits = 32,
    compression = 'none',
    predictor = 1,
    tile,
    rowsPerStrip = 4,
    isPlanar = false,
    littleEndian = true,
    isBig = false,
    noData,
    place = { x: 100, y: 40, pixel: 0.01 },
    epsg = 4326,
    isPoint = false,
    more = [],
  } = options;
  const blockWidth = tile ?? width;
  const blockHeight = tile ?? Math.min(rowsPerStrip, height);
  const blocks: Uint8Array[] = [];
  for (let plane = 0; plane < (isPlanar ? bands : 1); plane++)
    for (let top = 0; top < height; top += blockHeight)
      for (let left = 0; left < width; left += blockWidth) {
        const rows = tile === undefined ? Math.min(blockHeight, height - top) : blockHeight;
        blocks.push(
          compressed(blockBytes(options, { left, top, plane, rows, columns: blockWidth }), compression),
        );
      }

  const entries: [tag: number, type: keyof typeof BYTES, values: readonly number[]][] = [
    [256, 4, [width]],
    [257, 4, [height]],
    [258, 3, Array.from({ length: bands }, () => bits)],
    [259, 3, [METHODS[compression]]],
    [262, 3, [1]],
    [277, 3, [bands]],
    [284, 3, [isPlanar ? 2 : 1]],
    [339, 3, Array.from({ length: bands }, () => FORMATS[kind])],
    [
      34_735,
      3,
      [
        1,
        1,
        0,
        3,
        1024,
        0,
        1,
        epsg === 4326 ? 2 : 1,
        1025,
        0,
        1,
        isPoint ? 2 : 1,
        epsg === 4326 ? 2048 : 3072,
        0,
        1,
        epsg,
      ],
    ],
    ...(predictor === 1 ? [] : [[317, 3, [predictor]] as [number, 3, number[]]]),
    ...more.map(([tag, type, values]) => [tag, type, values] as [number, 3 | 4 | 12, readonly number[]]),
  ];
  if (place !== null)
    entries.push([33_550, 12, [place.pixel, place.pixel, 0]], [33_922, 12, [0, 0, 0, place.x, place.y, 0]]);
  if (noData !== undefined) entries.push([42_113, 2, [...new TextEncoder().encode(`${noData}\0`)]]);
  if (tile === undefined) entries.push([278, 4, [rowsPerStrip]]);
  else entries.push([322, 3, [tile]], [323, 3, [tile]]);
  const offsetType = isBig ? 16 : 4;
  const offsets: number[] = [];
  entries.push(
    [tile === undefined ? 273 : 324, offsetType, offsets],
    [tile === undefined ? 279 : 325, 4, blocks.map(({ length }) => length)],
  );
  let at = isBig ? 16 : 8;
  for (const block of blocks) {
    offsets.push(at);
    at += block.length;
  }
  entries.sort(([a], [b]) => a - b);

  const entryBytes = isBig ? 20 : 12;
  const directoryBytes = (isBig ? 8 : 2) + entries.length * entryBytes + (isBig ? 8 : 4);
  const inline = isBig ? 8 : 4;
  const sizes = entries.map(([, type, values]) => BYTES[type] * values.length);
  const extra = sizes.reduce((sum, size) => sum + (size > inline ? size : 0), 0);
  const view = new DataView(new ArrayBuffer(at + directoryBytes + extra));
  const bytes = new Uint8Array(view.buffer);
  view.setUint16(0, littleEndian ? 0x4949 : 0x4d4d);
  view.setUint16(2, isBig ? 43 : 42, littleEndian);
  const word = (place8: number, value: number) =>
    isBig
      ? view.setBigUint64(place8, BigInt(value), littleEndian)
      : view.setUint32(place8, value, littleEndian);
  if (isBig) view.setUint16(4, 8, littleEndian);
  word(isBig ? 8 : 4, at);
  for (const [index, block] of blocks.entries()) bytes.set(block, offsets[index]);
  let entry = at;
  if (isBig) view.setBigUint64(entry, BigInt(entries.length), littleEndian);
  else view.setUint16(entry, entries.length, littleEndian);
  entry += isBig ? 8 : 2;
  let outside = at + directoryBytes;
  for (const [index, [tag, type, values]] of entries.entries()) {
    view.setUint16(entry, tag, littleEndian);
    view.setUint16(entry + 2, type, littleEndian);
    word(entry + 4, values.length);
    const size = sizes[index] ?? 0;
    let target = entry + entryBytes - inline;
    if (size > inline) {
      word(target, outside);
      target = outside;
      outside += size;
    }
    for (const value of values) {
      if (type === 2) view.setUint8(target, value);
      else if (type === 3) view.setUint16(target, value, littleEndian);
      else if (type === 4) view.setUint32(target, value, littleEndian);
      else if (type === 16) view.setBigUint64(target, BigInt(value), littleEndian);
      else view.setFloat64(target, value, littleEndian);
      target += BYTES[type];
    }
    entry += entryBytes;
  }
  return bytes;
}

interface BlockPlace {
  readonly left: number;
  readonly top: number;
  readonly plane: number;
  readonly rows: number;
  readonly columns: number;
}

function blockBytes(options: TiffOptions, { left, top, plane, rows, columns }: BlockPlace): Uint8Array {
  const { value, kind = 'float', bits = 32, predictor = 1, isPlanar = false, littleEndian = true } = options;
  const bands = isPlanar ? 1 : (options.bands ?? 1);
  const size = bits / 8;
  const view = new DataView(new ArrayBuffer(rows * columns * bands * size));
  const order = predictor === 3 ? false : littleEndian;
  let at = 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      for (let band = 0; band < bands; band++) {
        const isInside = left + column < options.width && top + row < options.height;
        const number = isInside ? value(left + column, top + row, isPlanar ? plane : band) : 0;
        if (kind === 'float') {
          if (bits === 64) view.setFloat64(at, number, order);
          else view.setFloat32(at, number, order);
        } else if (bits === 8) view.setInt8(at, number);
        else if (bits === 16) view.setInt16(at, number, order);
        else view.setInt32(at, number, order);
        at += size;
      }
  const bytes = new Uint8Array(view.buffer);
  const rowBytes = columns * bands * size;
  for (let start = 0; start < bytes.length; start += rowBytes) {
    const row = bytes.subarray(start, start + rowBytes);
    if (predictor === 2) differences(row, bands, size, littleEndian);
    if (predictor === 3) {
      const mixed = row.slice();
      const samples = rowBytes / size;
      for (let index = 0; index < samples; index++)
        for (let byte = 0; byte < size; byte++) row[byte * samples + index] = mixed[index * size + byte] ?? 0;
      for (let index = rowBytes - 1; index >= bands; index--)
        row[index] = (row[index] ?? 0) - (row[index - bands] ?? 0);
    }
  }
  return bytes;
}

function differences(row: Uint8Array, bands: number, size: number, littleEndian: boolean): void {
  const view = new DataView(row.buffer, row.byteOffset, row.byteLength);
  for (let at = row.length - size; at >= bands * size; at -= size) {
    const before = at - bands * size;
    if (size === 1) view.setUint8(at, view.getUint8(at) - view.getUint8(before));
    else if (size === 2)
      view.setUint16(
        at,
        view.getUint16(at, littleEndian) - view.getUint16(before, littleEndian),
        littleEndian,
      );
    else
      view.setUint32(
        at,
        view.getUint32(at, littleEndian) - view.getUint32(before, littleEndian),
        littleEndian,
      );
  }
}

function compressed(bytes: Uint8Array, method: NonNullable<TiffOptions['compression']>): Uint8Array {
  if (method === 'deflate') return zlibSync(bytes);
  if (method === 'packbits') return packBits(bytes);
  return method === 'lzw' ? lzw(bytes) : bytes;
}

/** Repeats of three and more as such, all else as it is. */
function packBits(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    let run = 1;
    while (run < 128 && bytes[at + run] === bytes[at] && at + run < bytes.length) run += 1;
    if (run >= 3) {
      out.push(257 - run, bytes[at] ?? 0);
      at += run;
      continue;
    }
    const part = bytes.subarray(at, at + Math.min(100, bytes.length - at));
    out.push(part.length - 1, ...part);
    at += part.length;
  }
  return Uint8Array.from(out);
}

/** LZW with a table of strings that grows to the full 4094 codes before it is cleared. */
function lzw(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let held = 0;
  let bits = 0;
  let width = 9;
  const put = (code: number) => {
    bits = (bits << width) | code;
    held += width;
    while (held >= 8) {
      held -= 8;
      out.push((bits >> held) & 255);
    }
    bits &= (1 << held) - 1;
  };
  const table = new Map<string, number>();
  let free = 258;
  const clear = () => {
    put(256);
    table.clear();
    free = 258;
    width = 9;
  };
  clear();
  let string = '';
  const codeOf = (text: string) => (text.length === 1 ? text.charCodeAt(0) : (table.get(text) ?? 0));
  for (const byte of bytes) {
    const next = string + String.fromCharCode(byte);
    if (next.length === 1 || table.has(next)) {
      string = next;
      continue;
    }
    put(codeOf(string));
    table.set(next, free);
    free += 1;
    if (free === 4095) clear();
    else if (free === 1 << width) width += 1;
    string = String.fromCharCode(byte);
  }
  if (string !== '') put(codeOf(string));
  put(257);
  if (held > 0) out.push((bits << (8 - held)) & 255);
  return Uint8Array.from(out);
}
