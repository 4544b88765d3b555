import type { LocalText } from '../../domain/language';
import type { ExportTable } from '../../ingest/file-writer';
import type { ColumnType, TableShape, WrittenGeometry, WrittenRow } from '../../ingest/schema/columns';

/** One column of a table that is written: its name in the file, its heading for people, and its value of a row. */
export interface ColumnSpec<Item> {
  readonly name: string;
  readonly type: ColumnType;
  readonly heading: LocalText;
  readonly of: (item: Item, index: number) => unknown;
}

/** A column of a table; headings in Chinese and English. */
export function column<Item>(
  name: string,
  type: ColumnType,
  zh: string,
  en: string,
  of: (item: Item, index: number) => unknown,
): ColumnSpec<Item> {
  return { name, type, heading: { zh, en }, of };
}

export interface TableSpec<Item> {
  readonly name: string;
  readonly geometryType: TableShape['geometryType'];
  readonly columns: readonly ColumnSpec<Item>[];
  readonly geometry: (item: Item, index: number) => WrittenGeometry;
}

/** A table of items, ready to be written; unknown values stay null. */
export function tableOf<Item>(
  { name, geometryType, columns, geometry }: TableSpec<Item>,
  items: readonly Item[],
): ExportTable {
  return {
    name,
    geometryType,
    columns: columns.map(({ name: of, type }) => ({ name: of, type, nullable: true })),
    headings: Object.fromEntries(columns.map((one) => [one.name, one.heading])),
    rows: items.map(
      (item, index): WrittenRow => ({
        geometry: geometry(item, index),
        properties: Object.fromEntries(columns.map((one) => [one.name, known(one.of(item, index))])),
      }),
    ),
    notes: [],
  };
}

/** What is not a number, or without an end, is not known in a file. */
function known(value: unknown): unknown {
  if (value === undefined) return null;
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}
