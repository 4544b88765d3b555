import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnlanError } from '../../../domain/errors';
import { createTask } from '../../../domain/task';
import type { ReadChoices, SourceRow } from '../../format';
import { fileOfBytes } from '../../source-file';
import { encodeText, joinBytes } from '../../text/test-support/encode-text';
import { FORMATS } from '../registry';
import { csvFormat } from './csv';

const NANAO = join(import.meta.dirname, '../../../../..', 'shared/data/shelters-nanao-2024');

async function open(content: string | Uint8Array<ArrayBuffer>, choices: ReadChoices = {}, name = 'file.csv') {
  const bytes = typeof content === 'string' ? encodeText(content, 'utf-8') : content;
  const opened = await csvFormat.open(fileOfBytes(name, bytes), choices, createTask());
  const [table] = opened.tables;
  if (!table) throw new Error('no table');
  const rows: SourceRow[] = [];
  for await (const batch of table.rows(createTask())) rows.push(...batch);
  return { table, rows };
}

const HEADER = '避难场所编码,避难场所名称,经度,纬度\n';

describe('a CSV file', () => {
  it('is found by the registry', async () => {
    expect(await FORMATS.csv?.()).toBe(csvFormat);
  });

  it.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])(
    'is read with what was found out: %s',
    async (encoding) => {
      const text = `应急避难场所一览表,,,\n\n${HEADER}0071,河滨公园,106.7,26.5\n\n0072,森林公园,,26.6\n`;
      const { table, rows } = await open(encodeText(text, encoding));
      expect(table.columns).toEqual(['避难场所编码', '避难场所名称', '经度', '纬度']);
      expect(table.guesses.encoding?.value).toBe(encoding);
      expect(table.guesses.delimiter).toMatchObject({ value: ',', reason: 'even' });
      expect(table.guesses.headerRow).toMatchObject({ value: 2, reason: 'column-name' });
      expect(table).toMatchObject({
        name: 'file',
        rowCount: 2,
        hasGeometry: false,
        crs: { kind: 'unstated' },
      });
      expect(rows).toEqual([
        { row: 4, geometry: null, values: ['0071', '河滨公园', '106.7', '26.5'] },
        { row: 6, geometry: null, values: ['0072', '森林公园', null, '26.6'] },
      ]);
    },
  );

  it.each([
    ['\t', 'a.tsv'],
    [';', 'a.csv'],
    ['|', 'a.txt'],
  ])('may be delimited by %j', async (delimiter, name) => {
    const text = `id${delimiter}name\n1${delimiter}a, b\n2${delimiter}c\n`;
    const { table, rows } = await open(text, {}, name);
    expect(table.guesses.delimiter?.value).toBe(delimiter);
    expect(rows[0]?.values).toEqual(['1', 'a, b']);
  });

  it('may say its delimiter, or have one column', async () => {
    const told = await open('sep=;\nid;value\n1;2,5\n');
    expect(told.table.guesses.delimiter).toMatchObject({ value: ';', reason: 'declared' });
    expect(told.rows).toEqual([{ row: 3, geometry: null, values: ['1', '2,5'] }]);
    const single = await open('name\nA\nB\n');
    expect(single.table.guesses.delimiter).toMatchObject({ value: ',', reason: 'usual' });
    expect(single.rows.map(({ values }) => values)).toEqual([['A'], ['B']]);
  });

  it('is read as a person chooses', async () => {
    const bytes = encodeText('七尾,1;2\n山王,3;4\n', 'shift_jis');
    const { table, rows } = await open(bytes, { encoding: 'Shift_JIS', delimiter: ';', headerRow: null });
    expect(table.columns).toEqual(['A', 'B']);
    expect(table.guesses.encoding).toMatchObject({ value: 'shift_jis', reason: 'chosen' });
    expect(rows.map(({ values }) => values)).toEqual([
      ['七尾,1', '2'],
      ['山王,3', '4'],
    ]);
    await expect(open('a;b', { delimiter: ';;' })).rejects.toThrow(/input-invalid/);
    await expect(open('a;b', { encoding: 'no' })).rejects.toThrow(/input-invalid/);
    expect((await open('x,y\nid,name\n1,a\n', { headerRow: 1 })).table.columns).toEqual(['id', 'name']);
  });

  it('keeps rows of too few and too many cells, and says so', async () => {
    const { rows } = await open('id,name,note\n1,a,b\n2,c\n3,d,e,f\n4,g,h,,\n');
    expect(rows.map(({ values, faults }) => [values, faults?.map(({ code }) => code)])).toEqual([
      [['1', 'a', 'b'], undefined],
      [['2', 'c', null], ['cells-missing']],
      [['3', 'd', 'e'], ['cells-too-many']],
      [['4', 'g', 'h'], undefined],
    ]);
    expect(rows[2]?.faults?.[0]).toMatchObject({ value: 'f', params: { count: 4, expected: 3 } });
  });

  it('refuses the row that a quote was opened in and never closed, not the rest', async () => {
    const { rows } = await open('id,name\n1,a\n"2,b\n3,c\n');
    expect(rows.map(({ row, faults }) => [row, faults?.[0]?.code])).toEqual([
      [2, undefined],
      [3, 'row-damaged'],
      [4, undefined],
    ]);
  });

  it('keeps formulas as text, takes the guard off, and counts lines within quotes', async () => {
    const { rows } = await open(`id,name\n1,"=HYPERLINK(""x"")"\n2,'=1+1\n3,"two\nlines"\n4,-5\n5,end\n`);
    expect(rows[0]?.faults).toEqual([
      { code: 'formula-kept-as-text', column: 'name', value: '=HYPERLINK("x")' },
    ]);
    expect(rows.map(({ values }) => values[1])).toEqual([
      '=HYPERLINK("x")',
      '=1+1',
      'two\nlines',
      '-5',
      'end',
    ]);
    expect(rows.map(({ row }) => row)).toEqual([2, 3, 4, 6, 7]);
  });

  it('reads lines of another encoding, and names them', async () => {
    const line = '0071,河滨公园,106.7,26.5\n';
    const bytes = joinBytes(
      encodeText(HEADER + line.repeat(5), 'utf-8'),
      encodeText(line, 'gb18030'),
      encodeText(line, 'utf-8'),
    );
    const { rows } = await open(bytes);
    expect(rows.every(({ values }) => values[1] === '河滨公园')).toBe(true);
    expect(
      rows.flatMap(({ row, faults }) => (faults ? [[row, faults[0]?.code, faults[0]?.params]] : [])),
    ).toEqual([[7, 'encoding-mixed', { encoding: 'gb18030' }]]);
  });

  it('takes shapes from a column of text', async () => {
    const { table, rows } = await open('id,geom\n1,SRID=4490;POINT(106 26)\n2,nonsense\n3,\n4,POINT(1 2)\n');
    expect(table).toMatchObject({ columns: ['id'], hasGeometry: true, crs: { kind: 'geographic' } });
    expect(rows[0]?.geometry).toEqual({ type: 'Point', coordinates: [106, 26] });
    expect(rows[1]?.faults).toEqual([{ code: 'geometry-damaged', column: 'geom', value: 'nonsense' }]);
    expect(rows[2]).toEqual({ row: 4, geometry: null, values: ['3'] });
  });

  it('takes __proto__ for a name like any other', async () => {
    const { table, rows } = await open('__proto__,constructor,name\n1,2,3\n');
    expect(table.columns).toEqual(['__proto__', 'constructor', 'name']);
    expect(rows[0]?.values).toEqual(['1', '2', '3']);
  });

  it('streams: many rows in batches, with progress, until it is cancelled', async () => {
    const text = `id,name\n${Array.from({ length: 50_000 }, (_, index) => `${index},name ${index}\n`).join('')}`;
    const file = fileOfBytes('many.csv', encodeText(text, 'utf-8'));
    const abort = new AbortController();
    const done: number[] = [];
    const task = createTask({ signal: abort.signal, onProgress: (progress) => done.push(progress.done) });
    const [table] = (await csvFormat.open(file, {}, task)).tables;
    expect(table?.rowCount).toBeNull();
    let count = 0;
    const readAll = async () => {
      for await (const batch of table?.rows(task) ?? []) {
        count += batch.length;
        expect(batch.length).toBeLessThanOrEqual(1000);
        if (count >= 20_000) abort.abort(new Error('stopped'));
      }
    };
    await expect(readAll()).rejects.toThrow('stopped');
    expect(count).toBeLessThan(50_000);
    expect(done.length).toBeGreaterThan(0);
  });

  const refusals: [string, string | Uint8Array<ArrayBuffer>, string][] = [
    ['is empty', '', 'file-empty'],
    ['has nothing but blank lines', '\n \n,,\n', 'file-empty'],
    ['has nothing but a mark', '\ufeff', 'file-empty'],
    ['has a header only', HEADER, 'file-header-only'],
    ['is no text', Uint8Array.from({ length: 500 }, (_, index) => index % 13), 'file-format-other'],
  ];
  it.each(refusals)('is refused where it %s', async (_, content, code) => {
    const refusal = await open(content).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(AnlanError);
    expect((refusal as AnlanError).problem).toMatchObject({ code, params: { file: 'file.csv' } });
  });

  it('is refused where a line has ten million columns, without making ten million texts', async () => {
    for (const content of [`${'a,'.repeat(10_000_000)}a\n1,2\n`, `"q",${'a;,'.repeat(5_000_000)}`]) {
      const refusal = await open(content).catch((error: unknown) => error);
      expect((refusal as AnlanError).problem).toMatchObject({
        code: 'file-columns-too-many',
        params: { limit: 16_384 },
      });
      expect(Number((refusal as AnlanError).problem.params.count)).toBeGreaterThanOrEqual(5_000_000);
    }
  });

  it('never fails but as it says, whatever is changed in it', async () => {
    const base = encodeText(
      `\ufeff${HEADER}"0071","河滨\n公园",106.7,26.5\n0072,=A1,1,2\n0073,"x ""y""",3,4\n`,
      'utf-8',
    );
    const change = fc.array(
      fc.tuple(
        fc.nat(base.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.constantFrom('set', 'cut', 'double'),
      ),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        let bytes = base.slice();
        for (const [at, value, how] of changes) {
          if (how === 'set') bytes[at % Math.max(1, bytes.length)] = value;
          else if (how === 'cut') bytes = bytes.slice(0, at);
          else bytes = joinBytes(bytes.subarray(0, at), bytes);
        }
        try {
          const { rows, table } = await open(bytes);
          expect(rows.every(({ values }) => values.length === table.columns.length)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(AnlanError);
        }
      }),
      { numRuns: 200 },
    );
  });

  if (!existsSync(NANAO)) it.skip('shelters-nanao-2024: skipped: not present');
  else {
    it('may be one of the lists of shelters of Nanao', async () => {
      for (const [name, count] of [
        ['reference_data', 112],
        ['open_shelter_Nanao-shi_2024-01-09-1800', 29],
        ['open_shelter_Nanao-shi_2024-01-20-0600', 26],
      ] as const) {
        const { table, rows } = await open(readFileSync(join(NANAO, `${name}.csv`), 'utf8'));
        expect(rows).toHaveLength(count);
        expect(rows.flatMap(({ faults }) => faults ?? [])).toEqual([]);
        expect(table.columns).toContain('緯度');
      }
    });
  }
});
