import type { Task } from '../../../domain/task';
import { MAX_COLUMNS } from '../../limits';
import { type CellContext, type CellReading, readCell } from './cell-value';
import { cellAt, type CellRange } from './cell-reference';
import { type PackageParts, textOf } from './package-parts';
import { type RawRow, RawRows } from './raw-rows';
import { TagScanner } from './tag-scanner';
import type { WorkbookSheet } from './workbook';

/** A row of a sheet that has something in it. */
export interface SheetRow {
  /** From 0. */
  readonly row: number;
  /** Cells with a value or a fault, in no order that can be relied on; one for a column. */
  readonly cells: ReadonlyMap<number, CellReading>;
}

/** Merged cells that reach into one row at most; more are no table. */
const MOST_OPEN = 64;

/**
 * The rows of a sheet, as they come. What cells below each other share by being merged stands in each of their rows; cells
 * merged side by side keep it in the first.
 */
export async function* sheetRows(
  parts: PackageParts,
  sheet: WorkbookSheet,
  context: CellContext,
  merges: readonly CellRange[],
  task: Task,
): AsyncGenerator<SheetRow> {
  const tall = merges.filter(({ top, bottom }) => bottom > top);
  let nextMerge = 0;
  /** Merged cells that reach into the rows to come, with what they share. */
  let open: { readonly range: CellRange; readonly reading: CellReading }[] = [];
  let last = -1;
  for await (const { told, cells: found } of rawRows(parts, sheet, task)) {
    const row = told !== null && Number.isSafeInteger(told) && told > 0 ? told - 1 : last + 1;
    last = row;
    const cells = new Map<number, CellReading>();
    let column = -1;
    for (const cell of found) {
      column = cellAt(cell.reference ?? '')?.column ?? column + 1;
      const reading = readCell(cell, context);
      if (column < MAX_COLUMNS && (reading.value !== null || reading.fault !== null))
        cells.set(column, reading);
    }
    if (open.length > 0) open = open.filter(({ range }) => range.bottom >= row);
    for (const { range, reading } of open) if (!cells.has(range.left)) cells.set(range.left, reading);
    for (let range = tall[nextMerge]; range && range.top <= row; range = tall[++nextMerge]) {
      const reading = cells.get(range.left);
      if (range.top === row && reading && open.length < MOST_OPEN) open.push({ range, reading });
    }
    if (cells.size > 0) yield { row, cells };
  }
}

/** The rows as they lie in the sheet. */
async function* rawRows(
  { file }: PackageParts,
  { member }: WorkbookSheet,
  task: Task,
): AsyncGenerator<RawRow> {
  const rows = new RawRows();
  const scanner = new TagScanner(`${file}/${member.name}`, rows);
  for await (const piece of textOf(file, member, task)) {
    scanner.feed(piece);
    const { ready } = rows;
    rows.ready = [];
    yield* ready;
  }
  scanner.end();
}
