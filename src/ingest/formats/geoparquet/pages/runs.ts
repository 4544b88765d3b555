import type { ByteCursor } from './byte-cursor';

/**
 * So many numbers of `width` bits in the hybrid of runs and packed groups of eight (Parquet format, "Encodings", RLE).
 * @throws RangeError where a run is empty, or the bytes end too early
 */
export function readRuns(cursor: ByteCursor, width: number, count: number): Uint32Array {
  if (width > 32) throw new RangeError(`${width} bit`);
  const values = new Uint32Array(count);
  let filled = 0;
  while (filled < count) {
    const head = cursor.varint();
    const isPacked = head % 2 === 1;
    const length = Math.floor(head / 2) * (isPacked ? 8 : 1);
    if (length === 0) throw new RangeError('RLE');
    const wanted = Math.min(length, count - filled);
    if (isPacked) {
      // Writers may leave out the end of the last group.
      const bytes = cursor.take(Math.min((length * width) / 8, cursor.left));
      if (bytes.length * 8 < wanted * width) throw new RangeError('RLE');
      unpackBits(bytes, width, values, filled, wanted);
    } else {
      let value = 0;
      for (let byte = 0; byte < Math.ceil(width / 8); byte++) value += cursor.uint8() * 2 ** (8 * byte);
      values.fill(value, filled, filled + wanted);
    }
    filled += wanted;
  }
  return values;
}

/** Numbers of `width` bits, lowest bit first. */
function unpackBits(
  bytes: Uint8Array,
  width: number,
  values: Uint32Array,
  from: number,
  count: number,
): void {
  let bit = 0;
  for (let index = from; index < from + count; index++) {
    let value = 0;
    for (let got = 0; got < width; ) {
      const byte = bytes[bit >> 3] ?? 0;
      const here = Math.min(8 - (bit & 7), width - got);
      value += ((byte >> (bit & 7)) & ((1 << here) - 1)) * 2 ** got;
      got += here;
      bit += here;
    }
    values[index] = value;
  }
}
