import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';

export interface FileColumn {
  readonly name: string;
  /** A `ColumnType`; files from outside may hold any number. */
  readonly type: number;
}

const decoder = new TextDecoder();

/**
 * Properties of a feature by column name; columns without a value are absent. Binary columns are left out, JSON that
 * does not parse stays text, whole numbers beyond what a double holds become text.
 * @throws RangeError where the section is cut short or names a column that the file does not have
 */
export function decodeProperties(
  section: Uint8Array | null,
  columns: readonly FileColumn[],
): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  eachValue(section, columns, (number, value) => {
    const name = columns[number]?.name;
    if (name !== undefined && value !== undefined) properties[name] = value;
  });
  return properties;
}

/** The same in the order of the columns; null where there is no value. */
export function decodeValues(section: Uint8Array | null, columns: readonly FileColumn[]): unknown[] {
  const values: unknown[] = Array.from({ length: columns.length }, () => null);
  eachValue(section, columns, (number, value) => {
    values[number] = value ?? null;
  });
  return values;
}

function eachValue(
  section: Uint8Array | null,
  columns: readonly FileColumn[],
  take: (number: number, value: unknown) => void,
): void {
  if (section === null) return;
  const reader = new PropertyReader(section);
  while (!reader.atEnd) {
    const number = reader.scalar(2, (view, at) => view.getUint16(at, true));
    const column = columns[number];
    if (column === undefined) throw new RangeError(`column ${number} of ${columns.length}`);
    take(number, readValue(reader, column.type));
  }
}

function readValue(reader: PropertyReader, type: number): unknown {
  switch (type) {
    case ColumnType.Bool:
      return reader.scalar(1, (view, at) => view.getUint8(at) !== 0);
    case ColumnType.Byte:
      return reader.scalar(1, (view, at) => view.getInt8(at));
    case ColumnType.UByte:
      return reader.scalar(1, (view, at) => view.getUint8(at));
    case ColumnType.Short:
      return reader.scalar(2, (view, at) => view.getInt16(at, true));
    case ColumnType.UShort:
      return reader.scalar(2, (view, at) => view.getUint16(at, true));
    case ColumnType.Int:
      return reader.scalar(4, (view, at) => view.getInt32(at, true));
    case ColumnType.UInt:
      return reader.scalar(4, (view, at) => view.getUint32(at, true));
    case ColumnType.Long:
      return reader.scalar(8, (view, at) => safeNumber(view.getBigInt64(at, true)));
    case ColumnType.ULong:
      return reader.scalar(8, (view, at) => safeNumber(view.getBigUint64(at, true)));
    case ColumnType.Float:
      return reader.scalar(4, (view, at) => view.getFloat32(at, true));
    case ColumnType.Double:
      return reader.scalar(8, (view, at) => view.getFloat64(at, true));
    case ColumnType.String:
    case ColumnType.DateTime:
      return decoder.decode(reader.block());
    case ColumnType.Json:
      return parsed(decoder.decode(reader.block()));
    case ColumnType.Binary:
      reader.block();
      return undefined;
    default:
      throw new RangeError(`column type ${type}`);
  }
}

/** A number where it is exact, else its digits. */
function safeNumber(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

class PropertyReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get atEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  scalar<T>(bytes: number, read: (view: DataView, at: number) => T): T {
    const value = read(this.#view, this.#at);
    this.#at += bytes;
    return value;
  }

  /** A length and as many bytes. */
  block(): Uint8Array {
    const length = this.scalar(4, (view, at) => view.getUint32(at, true));
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new RangeError(`${length} bytes of text at ${this.#at}`);
    const block = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return block;
  }
}
