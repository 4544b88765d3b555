import type { ExportTable, FileWriter } from '../../file-writer';
import { asCells, type CellTable, type CellValue } from '../../table/as-cells';
import { bracketed } from '../../table/bilingual-heading';
import { findHeader } from '../../table/find-header';
import { withGuard } from '../../table/formula-guard';

const ROWS_A_BREATH = 2000;
const SAMPLE_ROWS = 50;

/**
 * CSV after RFC 4180 in UTF-8 with a byte order mark, so that Excel reads it rightly in every country; no cell runs as a
 * formula. Points have columns of longitude and latitude, other shapes one of well-known text; notes are columns with the
 * same text in every row. Null is nothing between two commas, an empty text a pair of quotes.
 */
export const csvWriter: FileWriter = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  async write(table, task) {
    const cells = asCells(table, true);
    const encoder = new TextEncoder();
    const parts = [encoder.encode(`\ufeff${line(headingsOf(table, cells))}`)];
    for (let start = 0; start < table.rows.length; start += ROWS_A_BREATH) {
      task.report({ stage: 'write', done: start, total: table.rows.length });
      await task.breathe();
      const rows = table.rows.slice(start, start + ROWS_A_BREATH);
      parts.push(encoder.encode(rows.map((row) => line(cells.cellsOf(row))).join('')));
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  },
};

/** The headings; each with its name in brackets where a reader would not take the names alone for a header. */
function headingsOf(table: ExportTable, { headings, names, cellsOf }: CellTable): readonly string[] {
  const texts = table.rows.slice(0, SAMPLE_ROWS).map((row) => cellsOf(row).map(textOf));
  return findHeader([headings, ...texts]).value === 0 ? headings : bracketed(names);
}

const textOf = (value: CellValue) => (value === null ? null : String(value));

function line(cells: readonly CellValue[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

function written(value: CellValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = withGuard(value);
  return text === '' || /[",\r\n]|^sep=/i.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
