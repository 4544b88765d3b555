import { Zip, ZipDeflate } from 'fflate';
import { AnlanError } from '../../../domain/errors';
import type { Task } from '../../../domain/task';
import type { ExportTable, FileWriter } from '../../file-writer';
import { MAX_COLUMNS } from '../../limits';
import type { WrittenRow } from '../../schema/columns';
import { asCells, type CellValue } from '../../table/as-cells';
import { bracketed, headingsOf } from '../../table/bilingual-heading';
import { findHeader } from '../../table/find-header';
import { escapeXmlAttribute } from '../../xml';
import { continuationName, inCells, MOST_CELL_CHARS } from './long-texts';
import { rowXml, SHEET_HEAD, SHEET_TAIL, STYLE, STYLES_XML } from './sheet-xml';

const ROWS_A_BREATH = 1000;
const MOST_ROWS = 1_048_576;
const SAMPLE_ROWS = 50;
/** The same for every file, so that the same table gives the same bytes. */
const MODIFIED = new Date(2000, 0, 1);
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** One sheet to be written. */
interface Sheet {
  readonly name: string;
  rows(): AsyncGenerator<string>;
}

/**
 * A workbook with the table on its first sheet and the notes on the last. Texts are cells of text, so that leading zeros stay
 * and nothing runs; a text longer than a cell may be goes on in columns of its own, which the reader joins.
 */
export const xlsxWriter: FileWriter = {
  id: 'xlsx',
  extension: 'xlsx',
  mediaType: `${CONTENT}.sheet`,
  async write(table, task) {
    const grid = gridOf(table);
    if (grid.headings.length > MAX_COLUMNS) {
      throw new AnlanError('file-columns-too-many', {
        file: `${table.name}.xlsx`,
        count: grid.headings.length,
        limit: MAX_COLUMNS,
      });
    }
    const sheets: Sheet[] = [];
    const rowsASheet = MOST_ROWS - 1;
    for (let start = 0; start === 0 || start < table.rows.length; start += rowsASheet) {
      const rows = table.rows.slice(start, start + rowsASheet);
      const number = sheets.length + 1;
      sheets.push({
        name: number === 1 ? table.name : `${table.name} (${number})`,
        rows: () => tableXml(grid, rows, task),
      });
    }
    if (table.notes.length > 0) sheets.push({ name: '说明 Notes', rows: () => notesXml(table.notes) });
    return pack(sheets, task);
  },
};

/** The table as it lies in cells that are not too long. */
interface Grid {
  readonly headings: readonly string[];
  readonly cellsOf: (row: WrittenRow) => readonly CellValue[];
}

function gridOf(table: ExportTable): Grid {
  const { names, cellsOf } = asCells(table, false);
  const parts = names.map(() => 1);
  for (const row of table.rows) {
    for (const [column, value] of cellsOf(row).entries()) {
      if (typeof value !== 'string' || value.length <= MOST_CELL_CHARS) continue;
      parts[column] = Math.max(parts[column] ?? 1, inCells(value).length);
    }
  }
  const allNames = names.flatMap((name, column) =>
    Array.from({ length: parts[column] ?? 1 }, (_, index) =>
      index === 0 ? name : continuationName(name, index + 1),
    ),
  );
  const spread = (row: WrittenRow): CellValue[] =>
    cellsOf(row).flatMap((value, column) => {
      const count = parts[column] ?? 1;
      if (count === 1) return [value];
      const pieces: CellValue[] = typeof value === 'string' ? inCells(value) : [value];
      return Array.from({ length: count }, (_, index) => pieces[index] ?? null);
    });
  const headings = headingsOf(allNames, table.headings);
  const sample = table.rows
    .slice(0, SAMPLE_ROWS)
    .map((row) => spread(row).map((value) => (value === null ? null : String(value))));
  const isFound = findHeader([headings, ...sample]).value === 0;
  return { headings: isFound ? headings : bracketed(allNames), cellsOf: spread };
}

async function* tableXml(grid: Grid, rows: readonly WrittenRow[], task: Task): AsyncGenerator<string> {
  yield rowXml(1, grid.headings, STYLE.heading);
  for (let start = 0; start < rows.length; start += ROWS_A_BREATH) {
    task.report({ stage: 'write', done: start, total: rows.length });
    await task.breathe();
    yield rows
      .slice(start, start + ROWS_A_BREATH)
      .map((row, index) => rowXml(start + index + 2, grid.cellsOf(row)))
      .join('');
  }
}

async function* notesXml(notes: ExportTable['notes']): AsyncGenerator<string> {
  yield await Promise.resolve(rowXml(1, ['项目 Item', '内容 Content'], STYLE.heading));
  yield notes.map((note, index) => rowXml(index + 2, note)).join('');
}

/** Names that Excel takes: at most 31 letters, none of `[]:*?/\`, no apostrophe at either end, none twice. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean = name.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').replace(/^[' ]+|[' ]+$/g, '') || 'Sheet';
    let unique = clean.slice(0, 31);
    for (let number = 2; taken.has(unique.toLowerCase()); number++) {
      const suffix = ` (${number})`;
      unique = `${clean.slice(0, 31 - suffix.length)}${suffix}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

async function pack(sheets: readonly Sheet[], task: Task): Promise<Uint8Array<ArrayBuffer>> {
  const done: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) failure = error;
    else done.push(new Uint8Array(bytes));
  });
  const encoder = new TextEncoder();
  const begin = (path: string) => {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = MODIFIED;
    zip.add(entry);
    return entry;
  };
  const add = (path: string, text: string) => begin(path).push(encoder.encode(text), true);
  const names = sheetNames(sheets.map(({ name }) => name));
  add('[Content_Types].xml', contentTypes(sheets.length));
  add('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
  add('xl/workbook.xml', workbookXml(names));
  add(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
  );
  add('xl/styles.xml', STYLES_XML);
  for (const [index, sheet] of sheets.entries()) {
    const entry = begin(`xl/worksheets/sheet${index + 1}.xml`);
    entry.push(encoder.encode(SHEET_HEAD));
    for await (const xml of sheet.rows()) entry.push(encoder.encode(xml));
    entry.push(encoder.encode(SHEET_TAIL), true);
    await task.breathe();
  }
  zip.end();
  if (failure) throw failure;
  return new Uint8Array(await new Blob(done).arrayBuffer());
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${CONTENT}.${type}+xml"/>`;
  const all = Array.from({ length: sheets }, (_, index) =>
    override(`worksheets/sheet${index + 1}`, 'worksheet'),
  );
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}` +
    `${override('styles', 'styles')}${all.join('')}</Types>`
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) =>
      `<sheet name="${escapeXmlAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${sheets.join('')}</sheets></workbook>`;
}
