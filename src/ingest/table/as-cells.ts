import { headingsOf } from './bilingual-heading';
import { columnNames } from './column-names';
import type { ExportTable } from '../file-writer';
import type { WrittenRow } from '../schema/columns';
import { writeWkt } from '../wkt/write-wkt';

/** One column of a table as it is written to a file of cells. */
interface WrittenColumn {
  readonly name: string;
  readonly value: (row: WrittenRow) => unknown;
}

/** A table of features as cells: shapes, then the columns, then the notes, the same in every row. */
export interface CellTable {
  readonly names: readonly string[];
  /** What stands above the columns: names, or headings in both languages with the name. */
  readonly headings: readonly string[];
  /** Text, finite number, boolean, or null; what is JSON is text. */
  readonly cellsOf: (row: WrittenRow) => readonly CellValue[];
}
export type CellValue = string | number | boolean | null;

const isFlatPoint = ({ geometry }: WrittenRow) =>
  geometry.type === 'Point' && geometry.coordinates.length === 2;
const coordinate = (row: WrittenRow, axis: 0 | 1) =>
  row.geometry.type === 'Point' ? row.geometry.coordinates[axis] : null;

/** Points lie in two columns for people to read; every other shape in one, as well-known text. */
function shapeColumns(table: ExportTable): WrittenColumn[] {
  if (table.rows.every(isFlatPoint)) {
    return [
      { name: 'longitude', value: (row) => coordinate(row, 0) },
      { name: 'latitude', value: (row) => coordinate(row, 1) },
    ];
  }
  return [{ name: 'WKT', value: ({ geometry }) => writeWkt(geometry) }];
}

/** A table as rows of cells. `withNotes`: notes are columns of their own, so that no row is without its ground. */
export function asCells(table: ExportTable, withNotes: boolean): CellTable {
  const own = table.columns.map(
    ({ name }): WrittenColumn => ({
      name,
      value: ({ properties }) => (Object.hasOwn(properties, name) ? properties[name] : null),
    }),
  );
  const notes = withNotes
    ? table.notes.map(([name, text]): WrittenColumn => ({ name, value: () => text }))
    : [];
  const shapes = shapeColumns(table);
  const columns = [...own, ...shapes, ...notes];
  // Named after the table's own, so that a column of the table keeps its name.
  const names = columnNames(
    columns.map(({ name }) => name),
    columns.length,
  );
  return {
    names,
    headings: headingsOf(names, table.headings),
    cellsOf: (row) => columns.map(({ value }) => cellValue(value(row))),
  };
}

function cellValue(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return JSON.stringify(value) ?? null;
}
