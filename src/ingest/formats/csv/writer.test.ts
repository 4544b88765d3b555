import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTask } from '../../../domain/task';
import type { ExportTable } from '../../file-writer';
import type { WrittenRow } from '../../schema/columns';
import { fileOfBytes } from '../../source-file';
import { WRITERS } from '../registry';
import { anyTable } from '../test-support/export-tables';
import { readTables } from '../test-support/read-table';
import { csvFormat } from './csv';
import { csvWriter } from './writer';

const write = (table: ExportTable) => csvWriter.write(table, createTask());
const textOf = async (table: ExportTable) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await write(table));

const point = (properties: Record<string, unknown>): WrittenRow => ({
  geometry: { type: 'Point', coordinates: [106.7, 26.5] },
  properties,
});
const shelters: ExportTable = {
  name: 'shelters',
  geometryType: 'Point',
  columns: [
    { name: 'id', type: 'String', nullable: false },
    { name: 'people', type: 'Int', nullable: true },
  ],
  headings: { id: { zh: '编号', en: 'Number' } },
  notes: [['Method', 'road']],
  rows: [
    point({ id: '007', people: 12 }),
    point({ id: '=1+1', people: null }),
    point({ id: '', people: -5 }),
  ],
};

/** A value as the text that stands for it in a CSV file. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

describe('a CSV file that is written', () => {
  it('has a mark, headings in both languages, coordinates, notes, and no formula', async () => {
    expect(await WRITERS.csv?.()).toBe(csvWriter);
    expect(await textOf(shelters)).toBe(
      '\ufeff编号 Number 〔id〕,people 〔people〕,longitude 〔longitude〕,latitude 〔latitude〕,Method 〔Method〕\r\n' +
        '007,12,106.7,26.5,road\r\n' +
        "'=1+1,,106.7,26.5,road\r\n" +
        '"",-5,106.7,26.5,road\r\n',
    );
  });

  it('is read back with the names and rows it was made of', async () => {
    const [read] = await readTables(csvFormat, fileOfBytes('shelters.csv', await write(shelters)));
    expect(read?.table.columns).toEqual(['id', 'people', 'longitude', 'latitude', 'Method']);
    expect(read?.table.guesses.headerRow).toMatchObject({ value: 0, reason: 'declared' });
    expect(read?.rows.map(({ values }) => values.slice(0, 2))).toEqual([
      ['007', '12'],
      ['=1+1', null],
      ['', '-5'],
    ]);
    expect(read?.rows.flatMap(({ faults }) => faults ?? [])).toEqual([]);
  });

  it('keeps its header where the names look like values', async () => {
    const table: ExportTable = {
      ...shelters,
      headings: {},
      notes: [],
      columns: [
        { name: '1', type: 'String', nullable: false },
        { name: '2', type: 'String', nullable: false },
      ],
      rows: [point({ '1': 'a', '2': 'b' })],
    };
    const [read] = await readTables(csvFormat, fileOfBytes('numbers.csv', await write(table)));
    expect(read?.table.columns).toEqual(['1', '2', 'longitude', 'latitude']);
    expect(read?.rows[0]?.values).toEqual(['a', 'b', '106.7', '26.5']);
  });

  it('loses nothing of any table: texts, numbers, nulls, shapes', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const [read] = await readTables(csvFormat, fileOfBytes('any.csv', await write(table)));
        const names = table.columns.map(({ name }) => name);
        if (table.rows.every(({ geometry }) => geometry.type === 'Point')) {
          expect(read?.table.columns).toEqual([...names, 'longitude', 'latitude', 'Method', '依据']);
          expect(read?.rows.map(({ values }) => values.slice(names.length, -2).map(Number))).toEqual(
            table.rows.map(({ geometry }) => 'coordinates' in geometry && geometry.coordinates),
          );
        } else {
          expect(read?.table.columns).toEqual([...names, 'Method', '依据']);
          expect(read?.rows.map(({ geometry }) => geometry)).toEqual(
            table.rows.map(({ geometry }) => geometry),
          );
        }
        expect(read?.rows.map(({ values }) => values.slice(0, names.length))).toEqual(
          table.rows.map(({ properties }) => names.map((name) => asText(properties[name]))),
        );
        expect(read?.rows.flatMap(({ faults }) => faults ?? [])).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
