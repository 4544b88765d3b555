import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnlanError, problemOf } from '../../../domain/errors';
import { createTask } from '../../../domain/task';
import type { SourceRow } from '../../format';
import { fileOfBlob } from '../../source-file';
import { geojsonLinesFormat } from './geojson-lines';

const file = (content: string | Uint8Array<ArrayBuffer>) => fileOfBlob('of.geojsonl', new Blob([content]));

async function read(content: string | Uint8Array<ArrayBuffer>) {
  const { tables } = await geojsonLinesFormat.open(file(content), {}, createTask());
  const [table] = tables;
  if (!table) throw new Error('no table');
  const rows: SourceRow[] = [];
  for await (const batch of table.rows(createTask())) rows.push(...batch);
  return { ...table, rows };
}

async function problemWith(content: string | Uint8Array<ArrayBuffer>) {
  try {
    await read(content);
  } catch (thrown) {
    if (!(thrown instanceof AnlanError)) throw thrown;
    return problemOf(thrown);
  }
  return null;
}

const POINT = '{"type":"Point","coordinates":[121.5,31.2]}';
const feature = (properties: unknown) =>
  `{"type":"Feature","properties":${JSON.stringify(properties)},"geometry":${POINT}}`;

describe('geojsonLinesFormat', () => {
  it('reads a feature from each line, and tells the line', async () => {
    const table = await read(`${feature({ a: 'x\ny' })}\r\n\n${POINT}\n${feature({ b: 2 })}`);
    expect(table).toMatchObject({ columns: ['a', 'b'], rowCount: 3, crs: { kind: 'geographic' } });
    expect(table.rows.map(({ row, values }) => [row, values])).toEqual([
      [1, ['x\ny', null]],
      [3, [null, null]],
      [4, [null, 2]],
    ]);
  });

  it('goes on after a line that is no feature', async () => {
    const table = await read(
      `${feature({ a: 1 })}\n${feature({ a: 2 }).slice(0, -4)}\n17\n${feature({ a: 3 })}\n`,
    );
    expect(
      table.rows.map(({ row, values, faults }) => [row, values, faults?.map(({ code }) => code)]),
    ).toEqual([
      [1, [1], undefined],
      [2, [null], ['row-damaged']],
      [3, [null], ['row-damaged']],
      [4, [3], undefined],
    ]);
  });

  it('reads records that separators part, each on as many lines as it likes', async () => {
    const spread = JSON.stringify(JSON.parse(feature({ a: 1 })), null, 2);
    const table = await read(`\u001e${spread}\n\u001e{"type":"Fea\n\u001e${feature({ a: 2 })}\n`);
    expect(table.rows.map(({ row, values, faults }) => [row, values, faults?.length ?? 0])).toEqual([
      [1, [1], 0],
      [2, [null], 1],
      [3, [2], 0],
    ]);
  });

  it('says what is wrong with a whole file', async () => {
    expect(await problemWith('')).toMatchObject({ code: 'file-empty' });
    expect(await problemWith('\n\n')).toMatchObject({ code: 'file-empty' });
    expect(await problemWith('<html>\n</html>')).toMatchObject({
      code: 'file-format-other',
      params: { file: 'of.geojsonl', named: 'GeoJSON', reason: '<html>' },
    });
    const names = Array.from({ length: 200_001 }, (_, index) => `"${index}":1`).join();
    expect(await problemWith(`{"type":"Feature","properties":{${names}}}`)).toMatchObject({
      code: 'file-columns-too-many',
    });
  });

  it('is not brought down by nesting', async () => {
    const deep = `{"type":"Feature","properties":{"a":${'['.repeat(1e6)}${']'.repeat(1e6)},"b":"\\"]"}}`;
    const table = await read(`${deep}\n${POINT}`);
    expect(table.rows).toMatchObject([{ faults: [{ code: 'row-damaged' }] }, { row: 2 }]);
  });

  it('never throws anything else, however the text is changed', async () => {
    const good = new TextEncoder().encode(`\u001e${feature({ a: 'é' })}\n${feature({ b: [1] })}\n${POINT}`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const bytes = good.slice();
          for (const [at, value] of changes) bytes[at] = value;
          const problem = await problemWith(bytes);
          expect(problem?.code ?? 'file-sound').toMatch(/^file-/);
        },
      ),
      { numRuns: 500 },
    );
  });
});
