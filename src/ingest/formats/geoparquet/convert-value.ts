import type { SchemaElement } from 'hyparquet';
import type { StoredValue } from './pages/plain';

const strict = new TextDecoder('utf-8', { fatal: true });
const DAY_MS = 86_400_000;
/** Day number of 1970-01-01 in the Julian count of the 96-bit times. */
const JULIAN_EPOCH = 2_440_588;
const MILLIS_PER = { MILLIS: 1n, MICROS: 1000n, NANOS: 1_000_000n };

/**
 * A stored value as a row has it: text, number, boolean, ISO date or JSON; digits where a number would lose some. Bytes
 * that are no text are no value.
 */
export function convertValue(value: StoredValue | null, element: SchemaElement): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (value instanceof Uint8Array) return bytesValue(value, element);
  if (typeof value === 'number' && Number.isNaN(value)) return null;
  const kind = kindOf(element);
  switch (kind) {
    case 'date':
      return isoTime(Number(value) * DAY_MS)?.slice(0, 10) ?? null;
    case 'time-millis':
      return isoTime(Number(value));
    case 'time-micros':
      return isoTime(Number(BigInt(value) / MILLIS_PER.MICROS));
    case 'time-nanos':
      return isoTime(Number(BigInt(value) / MILLIS_PER.NANOS));
    case 'decimal':
      return scaled(BigInt(value), element);
    case 'unsigned':
      return whole(BigInt.asUintN(typeof value === 'bigint' ? 64 : 32, BigInt(value)));
    case 'plain':
      return typeof value === 'bigint' ? whole(value) : value;
  }
}

type Kind = 'date' | 'time-millis' | 'time-micros' | 'time-nanos' | 'decimal' | 'unsigned' | 'plain';

function kindOf({ logical_type: logical, converted_type: converted, type }: SchemaElement): Kind {
  if (type !== 'INT32' && type !== 'INT64') return 'plain';
  if (logical?.type === 'DATE' || converted === 'DATE') return 'date';
  if (logical?.type === 'DECIMAL' || converted === 'DECIMAL') return 'decimal';
  if (logical?.type === 'TIMESTAMP')
    return logical.unit === 'MILLIS'
      ? 'time-millis'
      : logical.unit === 'MICROS'
        ? 'time-micros'
        : 'time-nanos';
  if (converted === 'TIMESTAMP_MILLIS') return 'time-millis';
  if (converted === 'TIMESTAMP_MICROS') return 'time-micros';
  const isUnsigned = (logical?.type === 'INTEGER' && !logical.isSigned) || converted?.startsWith('UINT_');
  return isUnsigned ? 'unsigned' : 'plain';
}

function bytesValue(bytes: Uint8Array, element: SchemaElement): unknown {
  const { logical_type: logical, converted_type: converted, type } = element;
  if (type === 'INT96') return julianTime(bytes);
  if (logical?.type === 'DECIMAL' || converted === 'DECIMAL') return scaled(signed(bytes), element);
  if (logical?.type === 'UUID' || (type === 'FIXED_LEN_BYTE_ARRAY' && converted === undefined))
    return hex(bytes);
  try {
    const text = strict.decode(bytes);
    return logical?.type === 'JSON' || converted === 'JSON' ? parsed(text) : text;
  } catch {
    return null;
  }
}

function whole(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

function scaled(value: bigint, { logical_type: logical, scale = 0 }: SchemaElement): number | string {
  const digits = logical?.type === 'DECIMAL' ? logical.scale : scale;
  const number = Number(value);
  if (Number.isSafeInteger(number) && digits >= 0 && digits <= 22) return number / 10 ** digits;
  return `${value}e-${digits}`;
}

function signed(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes.subarray(0, 32)) value = (value << 8n) | BigInt(byte);
  return BigInt.asIntN(Math.min(bytes.length, 32) * 8, value);
}

function julianTime(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const dayMs = Number(view.getBigUint64(0, true) / MILLIS_PER.NANOS);
  return isoTime((view.getUint32(8, true) - JULIAN_EPOCH) * DAY_MS + dayMs);
}

function isoTime(epochMs: number): string | null {
  const date = new Date(epochMs);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
