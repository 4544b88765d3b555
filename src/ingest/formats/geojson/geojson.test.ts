import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnlanError, problemOf } from '../../../domain/errors';
import { createTask } from '../../../domain/task';
import type { SourceRow } from '../../format';
import { fileOfBlob, type SourceFile } from '../../source-file';
import { geojsonFormat } from './geojson';

const file = (content: string | Uint8Array<ArrayBuffer>) => fileOfBlob('of.geojson', new Blob([content]));

/** A file whose stream comes in pieces of so many bytes. */
function inPieces(content: string, size: number): SourceFile {
  const bytes = new TextEncoder().encode(content);
  return {
    ...file(content),
    stream: () => {
      let at = 0;
      return new ReadableStream({
        pull(controller) {
          if (at >= bytes.length) controller.close();
          else controller.enqueue(bytes.slice(at, at + size));
          at += size;
        },
      });
    },
  };
}

async function read(source: SourceFile | string, encoding?: string) {
  const opened = await geojsonFormat.open(
    typeof source === 'string' ? file(source) : source,
    encoding === undefined ? {} : { encoding },
    createTask(),
  );
  const [table] = opened.tables;
  if (!table) throw new Error('no table');
  const rows: SourceRow[] = [];
  for await (const batch of table.rows(createTask())) rows.push(...batch);
  return { ...table, rows };
}

async function problemWith(content: string | Uint8Array<ArrayBuffer>) {
  try {
    await read(file(content));
  } catch (thrown) {
    if (!(thrown instanceof AnlanError)) throw thrown;
    return problemOf(thrown);
  }
  return null;
}

const point = (properties: unknown, rest = '') =>
  `{"type":"Feature"${rest},"properties":${typeof properties === 'string' ? properties : JSON.stringify(properties)},"geometry":{"type":"Point","coordinates":[121.5,31.2]}}`;
const collection = (features: readonly string[], rest = '') =>
  `{"type":"FeatureCollection"${rest},"features":[${features.join(',')}]}`;
const POINT = { type: 'Point', coordinates: [121.5, 31.2] };

describe('geojsonFormat', () => {
  it('gives a table of all columns, in the order in which they come, and a row for each feature', async () => {
    const table = await read(
      collection([point({ 名称: '人民公园', 容纳人数: 1200 }), point({ 容纳人数: null, open: true })]),
    );
    expect(table).toMatchObject({
      name: 'of.geojson',
      columns: ['名称', '容纳人数', 'open'],
      rowCount: 2,
      crs: { kind: 'geographic' },
      rows: [
        { row: 1, geometry: POINT, values: ['人民公园', 1200, null] },
        { row: 2, geometry: POINT, values: [null, null, true] },
      ],
    });
  });

  it('keeps text, numbers, nested values and every digit of long numbers as they are', async () => {
    const table = await read(
      collection([
        point(
          '{"code":"007","empty":"","list":[1,{"a":null}],"long":12345678901234567890,"exact":9007199254740991,"far":-0.00000000000000012345678901234567,"text":"x: 12345678901234567890, NaN \\" ]}"}',
        ),
      ]),
    );
    expect(table.rows[0]?.values).toEqual([
      '007',
      '',
      [1, { a: null }],
      '12345678901234567890',
      9007199254740991,
      -0.00000000000000012345678901234568,
      'x: 12345678901234567890, NaN " ]}',
    ]);
  });

  it('takes names that mean something to JavaScript for names like any other', async () => {
    const table = await read(
      collection([point('{"__proto__":{"polluted":1},"constructor":2,"toString":null}')]),
    );
    expect(table.columns).toEqual(['__proto__', 'constructor', 'toString']);
    expect(JSON.stringify(table.rows[0]?.values)).toBe('[{"polluted":1},2,null]');
    expect('polluted' in {}).toBe(false);
  });

  it('keeps the id of a feature as a column', async () => {
    const rows = [point({}, ',"id":"way/1"'), point({ id: 5 }, ',"id":6'), point({ id: 7 }, ',"id":7')];
    const table = await read(collection(rows));
    expect(table.columns).toEqual(['id', '@id']);
    expect(table.rows.map(({ values }) => values)).toEqual([
      ['way/1', null],
      [5, 6],
      [7, null],
    ]);
  });

  it('reads NaN as no value, and a position with NaN as damaged', async () => {
    const table = await read(
      collection([
        point('{"a":NaN,"b":-Infinity,"c":1e999}'),
        '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[NaN,31.2]}}',
      ]),
    );
    expect(table.rows[0]).toMatchObject({
      geometry: POINT,
      values: [null, null, null],
      faults: [
        { code: 'value-unreadable', column: 'a', value: 'NaN' },
        { code: 'value-unreadable', column: 'b', value: '-Infinity' },
        { code: 'value-unreadable', column: 'c', value: 'Infinity' },
      ],
    });
    expect(table.rows[1]).toMatchObject({ geometry: null, faults: [{ code: 'geometry-damaged' }] });
  });

  it('reads a geometry or feature alone, a bare list, and several values one after the other', async () => {
    const alone = JSON.stringify(POINT);
    for (const text of [alone, point({}), `[${alone}]`])
      expect((await read(text)).rows).toMatchObject([{ geometry: POINT }]);
    expect((await read(`\u001e${alone}\n\u001e${point({ a: 1 })}\n`)).rows).toMatchObject([
      { row: 1, values: [null] },
      { row: 2, values: [1] },
    ]);
  });

  it('lays collections within collections flat', async () => {
    const table = await read(collection([collection([point({ a: 1 }), collection([])]), point({ a: 2 })]));
    expect(table.rows.map(({ row, values }) => [row, values])).toEqual([
      [1, [1]],
      [2, [2]],
    ]);
  });

  it('reads a collection within another however many features it has', async () => {
    const inner = collection(
      Array.from({ length: 150_000 }, (_, index) => `{"type":"Point","coordinates":[${index % 90},0]}`),
    );
    const table = await read(collection([inner]));
    expect(table.rowCount).toBe(150_000);
    expect(table.rows.at(-1)).toMatchObject({ row: 150_000, geometry: { type: 'Point' } });
  });

  it('keeps what is no feature as a damaged row among the others', async () => {
    const table = await read(collection([point({}), '17', '{"type":"Topology"}', '{"type":}', point({})]));
    expect(table.rows.map(({ row, faults }) => [row, faults?.[0]?.code, faults?.[0]?.value])).toEqual([
      [1, undefined, undefined],
      [2, 'row-damaged', '17'],
      [3, 'row-damaged', 'Topology'],
      [4, 'row-damaged', '{"type":}'],
      [5, undefined, undefined],
    ]);
  });

  it.each([
    [
      ',"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}}',
      { kind: 'epsg', code: 4490 },
    ],
    [',"crs":{"type":"name","properties":{"name":"EPSG:4526"}}', { kind: 'epsg', code: 4526 }],
    [',"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}', { kind: 'geographic' }],
    [',"crs":{"type":"EPSG","properties":{"code":2437}}', { kind: 'epsg', code: 2437 }],
    [',"crs":null', { kind: 'geographic' }],
    [',"crs":{"type":"name","properties":{"name":"local"}}', { kind: 'geographic' }],
  ])('believes what %s says of the coordinates, before or after the features', async (member, crs) => {
    expect((await read(collection([point({})], member))).crs).toEqual(crs);
    expect((await read(`${collection([point({})]).slice(0, -1)}${member}}`)).crs).toEqual(crs);
  });

  it('does not take metres for degrees', async () => {
    const metres =
      '{"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[40500123,3456789]}}';
    expect((await read(collection([metres]))).crs).toEqual({ kind: 'unstated' });
  });

  it('reads the same however the stream is cut', async () => {
    const text = collection([point({ 名: '"安\\澜😀", [1]', b: ['}'] }), point({ c: 1 })], ',"name":"x\\"y"');
    const whole = await read(text);
    for (const size of [1, 2, 3, 7]) {
      const cut = await read(inPieces(text, size));
      expect({ ...cut, rows: cut.rows }).toMatchObject({
        name: 'x"y',
        columns: whole.columns,
        rows: whole.rows,
      });
    }
  });

  it('reads UTF-16 and UTF-8 by their marks, and GBK by what becomes of it or by what a person says', async () => {
    const text = collection([point({ a: 'b' })]);
    const wide = new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);
    expect(await read(file(wide))).toMatchObject({
      columns: ['a'],
      guesses: { encoding: { value: 'utf-16le', reason: 'declared' } },
    });
    expect(await read(`\ufeff${text}`)).toMatchObject({ columns: ['a'] });
    const gbk = Uint8Array.from(collection([point({ a: '~~~~~~~~' })]), (letter) => letter.charCodeAt(0));
    gbk.set([0xb1, 0xdc, 0xc4, 0xd1, 0xb3, 0xa1, 0xcb, 0xf9], gbk.indexOf(0x7e));
    for (const chosen of [undefined, 'gbk']) {
      const table = await read(file(gbk), chosen);
      expect(table.rows[0]?.values).toEqual(['避难场所']);
      expect(table.guesses.encoding?.reason).toBe(chosen ? 'chosen' : 'likeliest');
    }
  });

  it('says which text holds bytes that are no text', async () => {
    const bytes = new TextEncoder().encode(
      collection([point({ a: '公园' }), point({ a: '避难场所', b: 1 })], ',"name":"避难"'),
    );
    const at = new TextDecoder('latin1').decode(bytes).lastIndexOf('"b"') - 4;
    bytes[at] = 0xff;
    const table = await read(file(bytes), 'utf-8');
    expect(table.rows[0]?.faults).toBeUndefined();
    expect(table.rows[1]?.faults).toMatchObject([{ code: 'encoding-mixed', column: 'a' }]);
  });

  it('says what is wrong with a whole file', async () => {
    const good = collection([point({ a: 1 }), point({ a: 2 })]);
    expect(await problemWith('')).toMatchObject({ code: 'file-empty' });
    expect(await problemWith(' \n ')).toMatchObject({ code: 'file-empty' });
    expect(await problemWith(collection([]))).toMatchObject({ code: 'file-empty' });
    expect(await problemWith(good.slice(0, -30))).toMatchObject({
      code: 'file-truncated',
      params: { file: 'of.geojson', where: `#2 (${good.length - 29})` },
    });
    expect(await problemWith(good.replace('},{', '};{'))).toMatchObject({
      code: 'file-damaged',
      params: { reason: 'JSON ";{\\"type\\":\\"Fe"' },
    });
    expect(await problemWith('<html>')).toMatchObject({
      code: 'file-format-other',
      params: { named: 'GeoJSON', reason: '<html>' },
    });
    expect(await problemWith('{"type":"Topology","objects":{}}')).toMatchObject({
      code: 'file-format-other',
      params: { reason: 'Topology' },
    });
    expect(await problemWith('{"features":[{"attributes":{"a":1},"geometry":{"x":1,"y":2}}]}')).toMatchObject(
      {
        code: 'file-format-other',
        params: { named: 'GeoJSON' },
      },
    );
    expect(await problemWith('{"a":1}')).toMatchObject({
      code: 'file-format-other',
      params: { reason: 'a' },
    });
    expect(await problemWith('{"type":"Feature","properties":{"a":tru},"geometry":null}')).toMatchObject({
      code: 'file-damaged',
      params: { where: 'properties' },
    });
  });

  it('refuses millions of columns, in one feature or in many', async () => {
    const names = (from: number, count: number) =>
      `{${Array.from({ length: count }, (_, index) => `"${from + index}":1`).join()}}`;
    expect(await problemWith(collection([point(names(0, 200_001))]))).toMatchObject({
      code: 'file-columns-too-many',
    });
    const many = Array.from({ length: 20 }, (_, index) => point(names(index * 1000, 1000)));
    expect(await problemWith(collection(many))).toMatchObject({
      code: 'file-columns-too-many',
      params: { limit: 16_384 },
    });
    expect(await problemWith(names(0, 20_000))).toMatchObject({ code: 'file-columns-too-many' });
  });

  it('is not brought down by nesting or by very long text', async () => {
    const deep = '['.repeat(1_000_000);
    expect(await problemWith(deep)).toMatchObject({ code: 'file-truncated' });
    const bombed = await read(collection([point(`{"a":${deep}${']'.repeat(1_000_000)}}`), point({})]));
    expect(bombed.rows[0]).toMatchObject({ faults: [{ code: 'row-damaged' }] });
    const long = 'x\\n'.repeat(2_000_000);
    const table = await read(collection([point(`{"a":"${long}","b":NaN}`)]));
    expect(String(table.rows[0]?.values[0])).toHaveLength(4_000_000);
  });

  it('never throws anything else, however the text is changed', async () => {
    const good = new TextEncoder().encode(
      collection(
        [point({ a: 'é', b: [1] }, ',"id":1'), point(null)],
        ',"crs":{"properties":{"name":"EPSG:4326"}}',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.nat(good.length - 1),
            fc.oneof(fc.nat(255), fc.constantFrom(...new TextEncoder().encode('{}[]",:\\'))),
          ),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        fc.nat(good.length),
        async (changes, cut) => {
          const bytes = good.slice(0, cut % 4 === 0 ? cut : good.length);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const problem = await problemWith(bytes);
          expect(problem?.code ?? 'file-sound').toMatch(/^file-/);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is cancelled by its task', async () => {
    const task = createTask({ signal: AbortSignal.abort(new Error('stop')) });
    await expect(geojsonFormat.open(file(collection([point({})])), {}, task)).rejects.toThrow('stop');
  });
});
