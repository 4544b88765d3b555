import type { DbfField } from './dbf-header';
import { type CellDecoder, unpadded } from './dbf-text';
import { viewOf } from './byte-cursor';

/** A value of a cell; `isReadable` false where bytes stand there that are none of its type. */
export interface CellValue {
  readonly value: unknown;
  readonly isReadable: boolean;
  readonly isSound: boolean;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Julian day of 1970-01-01. */
const EPOCH_JULIAN_DAY = 2_440_588;
const DAY_MS = 86_400_000;
const NONE: CellValue = { value: null, isReadable: true, isSound: true };

/** The value of a field in a record: text, number, boolean or ISO date; null where the cell is blank. */
export function cellValue(
  record: Uint8Array,
  { type, start, width }: DbfField,
  decoder: CellDecoder,
): CellValue {
  const cell = record.subarray(start, start + width);
  switch (type) {
    case 'N':
    case 'F':
      return numberValue(asciiOf(cell));
    case 'L':
      return logicalValue(asciiOf(cell));
    case 'D':
      return dateValue(asciiOf(cell));
    case 'I':
    case '+':
      return width === 4 ? readable(viewOf(cell).getInt32(0, true)) : unreadable();
    case 'O':
      return width === 8 ? readable(viewOf(cell).getFloat64(0, true)) : unreadable();
    case 'B':
      return width === 8 ? readable(viewOf(cell).getFloat64(0, true)) : memoValue(cell);
    case 'Y':
      return width === 8 ? readable(Number(viewOf(cell).getBigInt64(0, true)) / 10_000) : unreadable();
    case 'T':
    case '@':
      return width === 8 ? momentValue(viewOf(cell)) : unreadable();
    case 'M':
    case 'G':
    case 'P':
      return memoValue(cell);
    default: {
      const { text, isSound } = decoder.text(cell);
      return text === '' ? NONE : { value: text, isReadable: true, isSound };
    }
  }
}

function readable(value: unknown): CellValue {
  return typeof value === 'number' && !Number.isFinite(value) ? unreadable() : { ...NONE, value };
}

function unreadable(): CellValue {
  return { value: null, isReadable: false, isSound: true };
}

/** Letters of ASCII, others as `?`. */
function asciiOf(cell: Uint8Array): string {
  let text = '';
  for (const byte of unpadded(cell)) text += byte < 0x80 ? String.fromCharCode(byte) : '?';
  return text.trim();
}

/** Numbers too long for 53 bits, and those with zeros before them, stay text with every digit. */
function numberValue(text: string): CellValue {
  if (text === '' || /^\*+$/.test(text)) return NONE;
  if (!NUMBER.test(text)) return unreadable();
  const value = Number(text);
  const isCode = /^0\d+$/.test(text) || (/^[+-]?\d+$/.test(text) && !Number.isSafeInteger(value));
  return readable(isCode ? text : value);
}

function logicalValue(text: string): CellValue {
  if (text === '' || text === '?') return NONE;
  if (/^[TtYy]$/.test(text)) return readable(true);
  return /^[FfNn]$/.test(text) ? readable(false) : unreadable();
}

function dateValue(text: string): CellValue {
  if (text === '' || /^0+$/.test(text)) return NONE;
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!parts) return unreadable();
  const iso = `${parts[1]}-${parts[2]}-${parts[3]}`;
  const time = Date.parse(iso);
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(iso) ? unreadable() : readable(iso);
}

function momentValue(view: DataView): CellValue {
  const day = view.getInt32(0, true);
  const ms = view.getInt32(4, true);
  if (day === 0) return NONE;
  const time = (day - EPOCH_JULIAN_DAY) * DAY_MS + ms;
  return Math.abs(time) < 8.64e15 ? readable(new Date(time).toISOString()) : unreadable();
}

/** Long texts lie in a file of their own, which is not read. */
function memoValue(cell: Uint8Array): CellValue {
  return cell.every((byte) => byte === 0 || byte === 0x20) ? NONE : unreadable();
}
