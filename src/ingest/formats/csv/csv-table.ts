import type { Task } from '../../../domain/task';
import type { SourceRow } from '../../format';
import type { RowFault } from '../../row-fault';
import { cellOf } from '../../table/formula-guard';
import { geometryOfText } from '../../table/geometry-column';
import { cellFault, rowFault } from '../../table/row-faults';
import type { CsvRecord } from './record-reader';
import type { ReadRecord } from './read-records';

const BATCH_ROWS = 1000;

/** Where the rows of a table begin and what its columns are. */
export interface CsvLayout {
  /** Records before the first row, header included. */
  readonly skipped: number;
  /** All columns of the file, that of the shapes included. */
  readonly columns: readonly string[];
  /** Column of the shapes; null where there is none. */
  readonly geometryIndex: number | null;
}

export const isBlank = ({ cells, damage }: CsvRecord) =>
  damage === null && cells.every((cell) => cell === null || cell.trim() === '');

/** The rows of a table from its records, blank lines left out. */
export async function* csvRows(
  groups: AsyncGenerator<readonly ReadRecord[]>,
  layout: CsvLayout,
  task: Task,
): AsyncGenerator<readonly SourceRow[]> {
  let index = 0;
  let batch: SourceRow[] = [];
  for await (const group of groups) {
    for (const { record, strayEncoding } of group) {
      if (index++ < layout.skipped || isBlank(record)) continue;
      batch.push(rowOf(record, strayEncoding, layout));
      if (batch.length < BATCH_ROWS) continue;
      yield batch;
      batch = [];
      await task.breathe();
    }
  }
  if (batch.length > 0) yield batch;
}

function rowOf(record: CsvRecord, strayEncoding: string | null, layout: CsvLayout): SourceRow {
  const { columns, geometryIndex } = layout;
  const faults: RowFault[] = [];
  const { cells } = record;
  if (record.damage !== null)
    faults.push(rowFault('row-damaged', cells.slice(0, 8), { width: record.width }));
  else if (cells.length < columns.length) {
    faults.push(rowFault('cells-missing', cells, { count: cells.length, expected: columns.length }));
  } else if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell !== null)) {
    const extra = cells.slice(columns.length);
    faults.push(rowFault('cells-too-many', extra, { count: cells.length, expected: columns.length }));
  }
  if (strayEncoding !== null) faults.push(rowFault('encoding-mixed', cells, { encoding: strayEncoding }));

  let geometry: GeoJSON.Geometry | null = null;
  const values: unknown[] = [];
  for (let index = 0; index < columns.length; index++) {
    const raw = cells[index] ?? null;
    const column = columns[index] ?? '';
    if (index === geometryIndex) {
      if (raw === null || raw === '' || record.damage !== null) continue;
      const shape = geometryOfText(raw, column);
      geometry = shape.geometry;
      faults.push(...shape.faults);
      continue;
    }
    if (raw === null) {
      values.push(null);
      continue;
    }
    const { text, isFormula } = cellOf(raw);
    if (isFormula) faults.push(cellFault('formula-kept-as-text', column, text));
    values.push(text);
  }
  const row = { row: record.line, geometry, values };
  return faults.length > 0 ? { ...row, faults } : row;
}
