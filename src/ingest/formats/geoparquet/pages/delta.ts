import { ByteCursor } from './byte-cursor';
import type { StoredValue } from './plain';

/**
 * Whole numbers as differences in packed blocks (Parquet format, "Encodings", DELTA_BINARY_PACKED).
 * @throws RangeError where the bytes end too early, or there are other than `count`
 */
export function readDeltas(cursor: ByteCursor, count: number, bits: 32 | 64): bigint[] {
  const blockSize = cursor.varint();
  const miniBlocks = cursor.varint();
  const total = cursor.varint();
  if (total !== count || miniBlocks === 0 || miniBlocks > 512 || blockSize > 65_536)
    throw new RangeError(`${total} / ${count}`);
  const perMini = blockSize / miniBlocks;
  if (!Number.isInteger(perMini / 8)) throw new RangeError(`${blockSize} / ${miniBlocks}`);
  const values: bigint[] = [];
  let value = zigzag(cursor.varBigint());
  values.push(value);
  while (values.length < count) {
    const least = zigzag(cursor.varBigint());
    const widths = cursor.take(miniBlocks);
    for (const width of widths) {
      if (values.length >= count) break;
      if (width > 64) throw new RangeError(`${width} bit`);
      const bytes = cursor.take((perMini * width) / 8);
      const wanted = Math.min(perMini, count - values.length);
      for (let index = 0; index < wanted; index++) {
        value = BigInt.asIntN(bits, value + least + bitsAt(bytes, index * width, width));
        values.push(value);
      }
    }
  }
  return values.slice(0, count);
}

/** Texts: all lengths, then all bytes. */
export function readDeltaLengths(cursor: ByteCursor, count: number): Uint8Array[] {
  const lengths = readDeltas(cursor, count, 32);
  return lengths.map((length) => cursor.take(Number(length)));
}

/** Texts: how much of the one before each keeps, then the rest of each. Together no longer than `limit`. */
export function readDeltaTexts(cursor: ByteCursor, count: number, limit: number): StoredValue[] {
  const kept = readDeltas(cursor, count, 32);
  const rests = readDeltaLengths(cursor, count);
  let before: Uint8Array = new Uint8Array(0);
  let sum = 0;
  return rests.map((rest, index) => {
    const head = new ByteCursor(before).take(Number(kept[index] ?? 0n));
    sum += head.length + rest.length;
    if (sum > limit) throw new RangeError(`${sum} B`);
    const whole = new Uint8Array(head.length + rest.length);
    whole.set(head);
    whole.set(rest, head.length);
    before = whole;
    return whole;
  });
}

function bitsAt(bytes: Uint8Array, at: number, width: number): bigint {
  let value = 0n;
  for (let got = 0; got < width; ) {
    const bit = at + got;
    const here = Math.min(8 - (bit & 7), width - got);
    value |= BigInt(((bytes[bit >> 3] ?? 0) >> (bit & 7)) & ((1 << here) - 1)) << BigInt(got);
    got += here;
  }
  return value;
}

function zigzag(value: bigint): bigint {
  return (value >> 1n) ^ -(value & 1n);
}
