import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { createTask } from '../../../domain/task';
import type { ExportTable } from '../../file-writer';
import type { WrittenRow } from '../../schema/columns';
import { WRITERS } from '../registry';
import { anyTable } from '../test-support/export-tables';
import { readTables } from '../test-support/read-table';
import { inCells, joinLongTexts } from './long-texts';
import { xlsxFormat } from './xlsx';
import { xlsxWriter } from './writer';

const write = (table: ExportTable) => xlsxWriter.write(table, createTask());
const point = (properties: Record<string, unknown>): WrittenRow => ({
  geometry: { type: 'Point', coordinates: [106.7, 26.5] },
  properties,
});
const shelters: ExportTable = {
  name: 'shelters: a/b [all of them in one very long name]',
  geometryType: 'Point',
  columns: [
    { name: 'id', type: 'String', nullable: false },
    { name: 'people', type: 'Int', nullable: true },
    { name: 'open', type: 'Bool', nullable: true },
  ],
  headings: { id: { zh: '编号', en: 'Number' } },
  notes: [['Method', 'road']],
  rows: [point({ id: '007', people: 12, open: true }), point({ id: '=1+1', people: null, open: null })],
};

/** A value as it comes back: JSON is text. */
function asCell(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

describe('a workbook that is written', () => {
  it('is one that another library reads: names, text with zeros, numbers, switches, no formula', async () => {
    expect(await WRITERS.xlsx?.()).toBe(xlsxWriter);
    const sheets = await readExcelFile(Buffer.from(await write(shelters)));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['shelters  a b  all of them in o', '说明 Notes']);
    expect(sheets[0]?.data).toEqual([
      [
        '编号 Number 〔id〕',
        'people 〔people〕',
        'open 〔open〕',
        'longitude 〔longitude〕',
        'latitude 〔latitude〕',
      ],
      ['007', 12, true, 106.7, 26.5],
      ['=1+1', null, null, 106.7, 26.5],
    ]);
    expect(sheets[1]?.data).toEqual([
      ['项目 Item', '内容 Content'],
      ['Method', 'road'],
    ]);
  });

  it('is the same bytes for the same table', async () => {
    expect(await write(shelters)).toEqual(await write(shelters));
  });

  it('loses nothing of any table: texts of any length, numbers, nulls, shapes', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const [read] = await readTables(xlsxFormat, await write(table));
        const names = table.columns.map(({ name }) => name);
        const isPoints = table.rows.every(({ geometry }) => geometry.type === 'Point');
        expect(read?.table.columns).toEqual(isPoints ? [...names, 'longitude', 'latitude'] : names);
        expect(read?.rows.map(({ values }) => values.slice(0, names.length))).toEqual(
          table.rows.map(({ properties }) => names.map((name) => asCell(properties[name]))),
        );
        if (isPoints) {
          expect(read?.rows.map(({ values }) => values.slice(names.length))).toEqual(
            table.rows.map(({ geometry }) => 'coordinates' in geometry && geometry.coordinates),
          );
        } else {
          expect(read?.rows.map(({ geometry }) => geometry)).toEqual(
            table.rows.map(({ geometry }) => geometry),
          );
        }
        expect(read?.rows.flatMap(({ faults }) => faults ?? [])).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('carries what XML cannot: control characters, lone halves of letters, and what looks like their escape', async () => {
    const text = fc.string({
      unit: fc.constantFrom(
        '\0',
        '\u0001',
        '\r',
        '\n',
        '\t',
        '\ud83d',
        '\udfdf',
        '🏟️',
        '_x0041_',
        '_',
        'x',
        ' ',
        '\uffff',
        '&',
      ),
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 10 }), async (texts) => {
        const rows = texts.map((id) => point({ id, people: 1 }));
        const [read] = await readTables(xlsxFormat, await write({ ...shelters, rows }));
        expect(read?.rows.map(({ values }) => values[0])).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });

  it('divides texts that are longer than a cell, without cutting a letter', () => {
    const long = '🏟'.repeat(40_000);
    const parts = inCells(long);
    expect(parts.join('')).toBe(long);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(32_767);
    expect(parts.every((part) => part.isWellFormed())).toBe(true);
    expect(joinLongTexts(['a (…2)', 'b']).columns).toEqual(['a (…2)', 'b']);
    expect(joinLongTexts(['a', 'a (…2)', 'b']).join(['x', 'y', 1])).toEqual(['xy', 1]);
  });
});
