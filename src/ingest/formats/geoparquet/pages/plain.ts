import type { ParquetType } from 'hyparquet';
import type { ByteCursor } from './byte-cursor';

/** A value as Parquet stores it; bytes of texts and of whole numbers of 96 bits. */
export type StoredValue = boolean | number | bigint | Uint8Array;

const LEAST_BYTES: Readonly<Record<ParquetType, number>> = {
  BOOLEAN: 0.125,
  INT32: 4,
  INT64: 8,
  INT96: 12,
  FLOAT: 4,
  DOUBLE: 8,
  BYTE_ARRAY: 4,
  FIXED_LEN_BYTE_ARRAY: 0,
};

/**
 * So many values, one after the other.
 * @param length bytes of a value of fixed length
 * @throws RangeError where they are not there
 */
export function readPlain(
  cursor: ByteCursor,
  type: ParquetType,
  count: number,
  length: number,
): StoredValue[] {
  const least = type === 'FIXED_LEN_BYTE_ARRAY' ? Math.max(1, length) : LEAST_BYTES[type];
  if (count * least > cursor.left) throw new RangeError(`${count} values`);
  if (type === 'BOOLEAN') {
    const bits = cursor.take(Math.ceil(count / 8));
    return Array.from({ length: count }, (_, index) => (((bits[index >> 3] ?? 0) >> (index & 7)) & 1) === 1);
  }
  return Array.from({ length: count }, () => readOne(cursor, type, length));
}

function readOne(cursor: ByteCursor, type: Exclude<ParquetType, 'BOOLEAN'>, length: number): StoredValue {
  switch (type) {
    case 'INT32':
      return cursor.number(4, (view, at) => view.getInt32(at, true));
    case 'INT64':
      return cursor.bigint();
    case 'INT96':
      return cursor.take(12);
    case 'FLOAT':
      return cursor.number(4, (view, at) => view.getFloat32(at, true));
    case 'DOUBLE':
      return cursor.number(8, (view, at) => view.getFloat64(at, true));
    case 'BYTE_ARRAY':
      return cursor.take(cursor.uint32());
    case 'FIXED_LEN_BYTE_ARRAY':
      return cursor.take(length);
  }
}
