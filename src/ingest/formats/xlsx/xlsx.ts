import { AnlanError } from '../../../domain/errors';
import type { Task } from '../../../domain/task';
import type { FileFormat, OpenedFile, ReadChoices, SourceRow, SourceTable } from '../../format';
import { MAX_COLUMNS } from '../../limits';
import type { RowFault } from '../../row-fault';
import { refuseCompound } from '../../refuse-compound';
import { crsOfEpsg } from '../../source-crs';
import type { SourceFile } from '../../source-file';
import { lastFilled } from '../../table/find-header';
import { findGeometryColumn, geometryOfText } from '../../table/geometry-column';
import { cellFault } from '../../table/row-faults';
import type { CellRange } from './cell-reference';
import type { CellContext } from './cell-value';
import { findSheetHeader, sheetColumns, textsOf } from './header-rows';
import { joinLongTexts, type LongTexts } from './long-texts';
import { readMergedCells } from './merged-cells';
import { openParts, type PackageParts } from './package-parts';
import { readSharedStrings } from './shared-strings';
import { type SheetRow, sheetRows } from './sheet-rows';
import { readStyles } from './styles';
import { readWorkbook, type WorkbookSheet } from './workbook';

const SAMPLE_ROWS = 200;
const BATCH_ROWS = 1000;
/** Cells of a sheet, empty ones counted: a few bytes can announce very many. */
const MOST_CELLS = 500_000_000;

/**
 * Workbooks of Excel since 2007 and of all that write them. Each sheet that is shown is a table; rows come as a stream, only
 * the shared texts lie in memory. Numbers in the format of a date or a time are ISO 8601 text.
 */
export const xlsxFormat: FileFormat = {
  id: 'xlsx',
  async open(file, choices, task): Promise<OpenedFile> {
    if (file.size === 0) throw new AnlanError('file-empty', { file: file.name });
    await refuseCompound(file);
    const parts = await openParts(file, task);
    const { sheets, is1904, styles, sharedStrings } = await readWorkbook(parts, task);
    const context: CellContext = {
      strings: await readSharedStrings(parts, sharedStrings, task),
      meanings: await readStyles(parts, styles, task),
      is1904,
    };
    const tables: SourceTable[] = [];
    let hasHeader = false;
    for (const sheet of sheets) {
      const outcome = await openSheet(parts, sheet, context, choices, task);
      if (outcome === 'header-only') hasHeader = true;
      else if (outcome !== 'empty') tables.push(outcome);
    }
    if (tables.length === 0) {
      throw new AnlanError(hasHeader ? 'file-header-only' : 'file-empty', { file: file.name });
    }
    return { format: 'xlsx', tables };
  },
};

async function openSheet(
  parts: PackageParts,
  sheet: WorkbookSheet,
  context: CellContext,
  choices: ReadChoices,
  task: Task,
): Promise<SourceTable | 'empty' | 'header-only'> {
  const silent: Task = { signal: task.signal, breathe: () => task.breathe(), report: () => undefined };
  const merges = await readMergedCells(sheet.member, silent);
  const sample: SheetRow[] = [];
  let isWhole = true;
  for await (const row of sheetRows(parts, sheet, context, merges, silent)) {
    sample.push(row);
    if (sample.length < SAMPLE_ROWS) continue;
    isWhole = false;
    break;
  }
  if (sample.length === 0) return 'empty';
  const { guess, heading } = findSheetHeader(sample, merges, choices.headerRow);
  const firstRow = guess.value === null ? 0 : guess.value + 1;
  const below = sample.filter(({ row }) => row >= firstRow);
  if (below.length === 0 && isWhole) return 'header-only';

  const extents = below.map((row) => lastFilled(textsOf(row))).sort((a, b) => b - a);
  const usual = extents[heading === null ? 0 : Math.floor(extents.length / 2)] ?? 0;
  const all = sheetColumns(heading, Math.max(lastFilled(heading ?? []), usual, 1));
  const long = joinLongTexts(all);
  const shape = findGeometryColumn(
    long.columns,
    below.map((row) => valuesOf(row, long, all.length)),
  );
  const layout: SheetLayout = { firstRow, all, long, geometryIndex: shape?.index ?? null };
  return {
    name: sheet.name,
    columns: long.columns.filter((_, index) => index !== shape?.index),
    rowCount: isWhole ? below.length : null,
    hasGeometry: shape !== null,
    crs: shape?.epsg ? crsOfEpsg(shape.epsg) : { kind: 'unstated' },
    guesses: { headerRow: guess },
    rows: (rowsTask) => tableRows(parts, sheet, context, merges, layout, rowsTask),
  };
}

interface SheetLayout {
  readonly firstRow: number;
  /** Columns as they lie in the sheet. */
  readonly all: readonly string[];
  /** The same with texts joined that were too long for one cell. */
  readonly long: LongTexts;
  readonly geometryIndex: number | null;
}

function valuesOf({ cells }: SheetRow, long: LongTexts, width: number): unknown[] {
  const values: unknown[] = [];
  for (let column = 0; column < width; column++) values.push(cells.get(column)?.value ?? null);
  return long.join(values);
}

async function* tableRows(
  parts: PackageParts,
  sheet: WorkbookSheet,
  context: CellContext,
  merges: readonly CellRange[],
  layout: SheetLayout,
  task: Task,
): AsyncGenerator<readonly SourceRow[]> {
  let batch: SourceRow[] = [];
  let cells = 0;
  for await (const row of sheetRows(parts, sheet, context, merges, task)) {
    if (row.row < layout.firstRow) continue;
    cells += layout.all.length;
    if (cells > MOST_CELLS) throw tooLarge(parts.file);
    batch.push(rowOf(row, layout));
    if (batch.length < BATCH_ROWS) continue;
    yield batch;
    batch = [];
    await task.breathe();
  }
  if (batch.length > 0) yield batch;
}

function tooLarge(file: SourceFile['name']): AnlanError {
  const limit = (MOST_CELLS * 8) / 1e6;
  return new AnlanError('file-too-large', { file, size: `> ${limit}`, limit });
}

function rowOf(row: SheetRow, { all, long, geometryIndex }: SheetLayout): SourceRow {
  const faults: RowFault[] = [];
  const beyond: unknown[] = [];
  for (const [column, { value, fault, shown }] of row.cells) {
    if (column >= all.length) {
      if (value !== null && column < MAX_COLUMNS) beyond.push(value);
    } else if (fault !== null) {
      const code = fault === 'formula' ? 'formula-kept-as-text' : 'value-unreadable';
      faults.push(cellFault(code, all[column] ?? '', shown));
    }
  }
  if (beyond.length > 0) {
    faults.push({
      code: 'cells-too-many',
      column: null,
      value: String(beyond[0]).slice(0, 80),
      params: { count: all.length + beyond.length, expected: all.length },
    });
  }
  const values = valuesOf(row, long, all.length);
  let geometry: GeoJSON.Geometry | null = null;
  if (geometryIndex !== null) {
    const [text] = values.splice(geometryIndex, 1);
    if (text !== null && text !== '') {
      const written = typeof text === 'string' ? text : JSON.stringify(text);
      const shape = geometryOfText(written, long.columns[geometryIndex] ?? '');
      geometry = shape.geometry;
      faults.push(...shape.faults);
    }
  }
  const read = { row: row.row + 1, geometry, values };
  return faults.length > 0 ? { ...read, faults } : read;
}
