import { AnlanError } from '../../domain/errors';
import type { Column, TableShape, WrittenRow } from '../schema/columns';

const INT_MIN = -2_147_483_648;
const INT_MAX = 2_147_483_647;
const encoder = new TextEncoder();

/**
 * The property section of a feature: column number (16 bits) and value, columns without a value left out.
 * @throws AnlanError `pack-row-invalid` where a value does not fit its column, or a column that must be filled is empty
 */
export function encodeProperties(table: TableShape, row: WrittenRow, rowNumber: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const [index, column] of table.columns.entries()) {
    const value = Object.hasOwn(row.properties, column.name) ? row.properties[column.name] : null;
    if (value === null || value === undefined) {
      if (column.nullable) continue;
      throw misfit(table, column, rowNumber, value);
    }
    const bytes = encodeValue(column, value);
    if (bytes === null) throw misfit(table, column, rowNumber, value);
    parts.push(Uint8Array.of(index & 0xff, index >> 8), bytes);
  }
  return concatBytes(parts);
}

/** All parts in one array. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function encodeValue(column: Column, value: unknown): Uint8Array | null {
  switch (column.type) {
    case 'Bool':
      return typeof value === 'boolean' ? Uint8Array.of(value ? 1 : 0) : null;
    case 'Int':
      if (typeof value !== 'number' || !Number.isInteger(value) || value < INT_MIN || value > INT_MAX)
        return null;
      return fixed(4, (view) => view.setInt32(0, value, true));
    case 'Double':
      if (typeof value !== 'number' || !Number.isFinite(value)) return null;
      return fixed(8, (view) => view.setFloat64(0, value, true));
    case 'String':
      return typeof value === 'string' ? lengthAndText(value) : null;
    case 'Json':
      return lengthAndText(JSON.stringify(value));
  }
}

function fixed(bytes: number, write: (view: DataView) => void): Uint8Array {
  const view = new DataView(new ArrayBuffer(bytes));
  write(view);
  return new Uint8Array(view.buffer);
}

function lengthAndText(text: string): Uint8Array {
  const bytes = encoder.encode(text);
  return concatBytes([fixed(4, (view) => view.setUint32(0, bytes.length, true)), bytes]);
}

function misfit(table: TableShape, column: Column, row: number, value: unknown): AnlanError {
  const found = JSON.stringify(value ?? null).slice(0, 80);
  return new AnlanError('pack-row-invalid', {
    file: table.name,
    row,
    field: column.name,
    reason: `${found} ≠ ${column.type}`,
  });
}
