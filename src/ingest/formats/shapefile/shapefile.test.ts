import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnlanError, problemOf } from '../../../domain/errors';
import { createTask } from '../../../domain/task';
import { zipOf } from '../../archive/test-support/zip-writer';
import type { ReadChoices, SourceRow } from '../../format';
import { fileOfBytes } from '../../source-file';
import { shapefileFormat } from './shapefile';
import { dbfOf, layerZip, shapeContent, shpOf, type TestShape } from './test-support/shapefile-writer';

const file = (bytes: Uint8Array<ArrayBuffer>, name = 'places.zip') => fileOfBytes(name, bytes);

async function readAll(bytes: Uint8Array<ArrayBuffer>, choices: ReadChoices = {}) {
  const { tables } = await shapefileFormat.open(file(bytes), choices, createTask());
  return Promise.all(
    tables.map(async (table) => {
      const rows: SourceRow[] = [];
      for await (const batch of table.rows(createTask())) rows.push(...batch);
      return { ...table, rows };
    }),
  );
}

async function read(bytes: Uint8Array<ArrayBuffer>, choices: ReadChoices = {}) {
  const [table] = await readAll(bytes, choices);
  if (!table) throw new Error('no table');
  return table;
}

async function problemWith(bytes: Uint8Array<ArrayBuffer>, name = 'places.zip') {
  try {
    const { tables } = await shapefileFormat.open(file(bytes, name), {}, createTask());
    for (const table of tables)
      for await (const batch of table.rows(createTask())) expect(batch).not.toEqual([]);
  } catch (thrown) {
    if (!(thrown instanceof AnlanError)) throw thrown;
    return problemOf(thrown);
  }
  return null;
}

const point = (x: number, y: number): TestShape => ({ type: 1, parts: [[[x, y]]] });
const ID = { name: 'ID', type: 'N', width: 6 };
const PLACES = [point(121.5, 31.2), point(121.6, 31.3), point(121.7, 31.4)];
const IDS = dbfOf([ID], [['1'], ['2'], ['3']]);

/** A layer of these shapes with numbers for attributes. */
function shapesZip(shapes: readonly (TestShape | null)[]) {
  const rows = shapes.map((_, index) => [`${index + 1}`]);
  return layerZip({ ...shpOf(shapes.map(shapeContent)), dbf: dbfOf([ID], rows) });
}

/** `避难场所` and `人民公园` in GBK. */
const SHELTER_GBK = new Uint8Array([0xb1, 0xdc, 0xc4, 0xd1, 0xb3, 0xa1, 0xcb, 0xf9]);
const PARK_GBK = new Uint8Array([0xc8, 0xcb, 0xc3, 0xf1, 0xb9, 0xab, 0xd4, 0xb0]);
/** `避難所` in Shift_JIS. */
const SHELTER_SJIS = new Uint8Array([0x94, 0xf0, 0x93, 0xef, 0x8f, 0x8a]);

const square = (x: number, y: number, size: number): GeoJSON.Position[] => [
  [x, y],
  [x, y + size],
  [x + size, y + size],
  [x + size, y],
  [x, y],
];
const hole = (x: number, y: number, size: number) => square(x, y, size).toReversed();

describe('shapefileFormat', () => {
  it('reads each record with its place and values', async () => {
    const table = await read(shapesZip(PLACES));
    expect(table).toMatchObject({ name: 'places', columns: ['ID'], rowCount: 3, crs: { kind: 'unstated' } });
    expect(table.rows).toEqual(
      PLACES.map(({ parts }, index) => ({
        row: index + 1,
        geometry: { type: 'Point', coordinates: parts[0]?.[0] },
        values: [index + 1],
      })),
    );
  });

  it('reads every layer of an archive, in folders, with endings of any size, and no leavings of a Mac', async () => {
    const { shp, shx } = shpOf(PLACES.map(shapeContent));
    const member = (name: string, content: Uint8Array | string) => ({ name, content });
    const tables = await readAll(
      zipOf([
        member('a/点.SHP', shp),
        member('a/点.DBF', IDS),
        member('b/点.shp', shp),
        member('b/点.shx', shx),
        member('b/点.dbf', IDS),
        member('__MACOSX/a/._点.shp', 'x'),
      ]),
    );
    expect(tables.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['点', 3],
      ['b/点', 3],
    ]);
  });

  it('reads what was written, whatever its shape', async () => {
    const position = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    const z = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -11_000, max: 9000, noNaN: true }),
    );
    const shapes = (one: fc.Arbitrary<GeoJSON.Position>, more: number) => {
      const line = fc.array(one, { minLength: 2, maxLength: 6 });
      return fc.oneof(
        one.map((coordinates): [TestShape, GeoJSON.Geometry] => [
          { type: 1 + more, parts: [[coordinates]] },
          { type: 'Point', coordinates },
        ]),
        line.map((coordinates): [TestShape, GeoJSON.Geometry] => [
          { type: 8 + more, parts: [coordinates] },
          { type: 'MultiPoint', coordinates },
        ]),
        fc
          .array(line, { minLength: 1, maxLength: 3 })
          .map((parts): [TestShape, GeoJSON.Geometry] => [
            { type: 3 + more, parts },
            parts.length === 1
              ? { type: 'LineString', coordinates: parts[0] ?? [] }
              : { type: 'MultiLineString', coordinates: parts },
          ]),
      );
    };
    const any = fc.oneof(
      shapes(position, 0),
      shapes(position, 20),
      shapes(z, 10),
      fc.constant<[null, null]>([null, null]),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 8 }), async (given) => {
        const table = await read(shapesZip(given.map(([shape]) => shape)));
        expect(table.rows).toEqual(
          given.map(([, geometry], index) => ({ row: index + 1, geometry, values: [index + 1] })),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('puts each hole into the smallest ring around it, in whatever order the rings come', async () => {
    const outer = square(0, 0, 10);
    const lake = hole(2, 2, 6);
    const island = square(3, 3, 4);
    const pond = hole(4, 4, 1);
    const other = square(20, 0, 5);
    const polygons = [[outer, lake], [island, pond], [other]];
    for (const parts of [
      [outer, lake, island, pond, other],
      [pond, other, island, lake, outer],
    ]) {
      const { rows } = await read(shapesZip([{ type: 5, parts }]));
      const geometry = rows[0]?.geometry;
      expect(geometry?.type).toBe('MultiPolygon');
      if (geometry?.type !== 'MultiPolygon') continue;
      expect(new Set(geometry.coordinates.map((one) => JSON.stringify(one)))).toEqual(
        new Set(polygons.map((one) => JSON.stringify(one))),
      );
    }
  });

  it('makes sense of rings that run the wrong way', async () => {
    const outer = hole(0, 0, 10);
    const lake = hole(2, 2, 6);
    const island = hole(3, 3, 1);
    const { rows } = await read(
      shapesZip([
        { type: 5, parts: [outer, lake] },
        { type: 5, parts: [island, lake, outer] },
        { type: 5, parts: [square(0, 0, 1), hole(5, 5, 1)] },
        { type: 5, parts: [outer] },
      ]),
    );
    expect(rows.map(({ geometry }) => geometry)).toEqual([
      { type: 'Polygon', coordinates: [outer, lake] },
      { type: 'MultiPolygon', coordinates: [[outer, lake], [island]] },
      { type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [hole(5, 5, 1)]] },
      { type: 'Polygon', coordinates: [outer] },
    ]);
  });

  it('reads every type of field, and keeps codes and long numbers as text', async () => {
    const bytes = (fill: (view: DataView) => void, size = 8) => {
      const cell = new Uint8Array(size);
      fill(new DataView(cell.buffer));
      return cell;
    };
    const cases: readonly (readonly [type: string, cell: string | Uint8Array, value: unknown])[] = [
      ['C', '  a "b" ', '  a "b"'],
      ['C', '', null],
      ['C', new Uint8Array([0x61, 0, 0x62]), 'a'],
      ['C', '007', '007'],
      ['N', '   -12.5', -12.5],
      ['N', '********', null],
      ['N', '007', '007'],
      ['F', '1.5e+3', 1500],
      ['L', 'T', true],
      ['L', 'n', false],
      ['L', '?', null],
      ['D', '20240425', '2024-04-25'],
      ['D', '00000000', null],
      ['I', bytes((view) => view.setInt32(0, -7, true), 4), -7],
      ['O', bytes((view) => view.setFloat64(0, 0.1, true)), 0.1],
      ['B', bytes((view) => view.setFloat64(0, 0.25, true)), 0.25],
      ['Y', bytes((view) => view.setBigInt64(0, 12_345n, true)), 1.2345],
      [
        'T',
        bytes((view) => {
          view.setInt32(0, 2_460_426, true);
          view.setInt32(4, 3_600_000, true);
        }),
        '2024-04-25T01:00:00.000Z',
      ],
      ['T', new Uint8Array(8), null],
      ['M', '', null],
    ];
    const fields = cases.map(([type], index) => ({ name: `f${index}`, type, width: type === 'I' ? 4 : 8 }));
    const long = { name: 'long', type: 'N', width: 20 };
    const table = await read(
      layerZip({
        ...shpOf([shapeContent(PLACES[0] ?? null)]),
        dbf: dbfOf([...fields, long], [[...cases.map(([, cell]) => cell), '12345678901234567890']]),
      }),
    );
    expect(table.rows[0]).toEqual({
      row: 1,
      geometry: { type: 'Point', coordinates: [121.5, 31.2] },
      values: [...cases.map(([, , value]) => value), '12345678901234567890'],
    });
  });

  it('tells what cannot be read in a cell, and keeps the rest of the row', async () => {
    const cells: readonly (readonly [string, string])[] = [
      ['N', '1.#IND'],
      ['D', '20240231'],
      ['D', 'soon'],
      ['L', 'X'],
      ['I', 'ab'],
      ['M', '12'],
      ['B', '12'],
    ];
    const fields = cells.map(([type], index) => ({ name: `f${index}`, type, width: type === 'B' ? 10 : 8 }));
    const table = await read(
      layerZip({
        ...shpOf([shapeContent(PLACES[0] ?? null)]),
        dbf: dbfOf(fields, [cells.map(([, cell]) => cell)]),
      }),
    );
    expect(table.rows[0]?.values).toEqual(cells.map(() => null));
    expect(table.rows[0]?.faults?.map(({ code, column, value }) => [code, column, value])).toEqual(
      cells.map(([, cell], index) => ['value-unreadable', `f${index}`, cell]),
    );
  });

  it('finds the encoding: by .cpg, by the language byte, by the text, by what a person says', async () => {
    const field = { name: SHELTER_GBK, type: 'C', width: 20 };
    const shp = shpOf([shapeContent(PLACES[0] ?? null)]);
    const dbf = (driver: number) => dbfOf([field], [[PARK_GBK]], driver);
    const cases = [
      [{ cpg: 'GBK', dbf: dbf(0) }, 'declared', '.cpg'],
      [{ cpg: '936', dbf: dbf(0) }, 'declared', '.cpg'],
      [{ dbf: dbf(0x4d) }, 'declared', '.dbf 0x4d'],
      [{ cpg: 'UTF-8', dbf: dbf(0x4d) }, 'declared', '.dbf 0x4d'],
      [{ cpg: 'UTF-8', dbf: dbf(0x57) }, 'likeliest', undefined],
      [{ dbf: dbf(0) }, 'likeliest', undefined],
    ] as const;
    for (const [parts, reason, mark] of cases) {
      const table = await read(layerZip({ ...shp, ...parts }));
      expect(table.columns).toEqual(['避难场所']);
      expect(table.rows[0]?.values).toEqual(['人民公园']);
      expect(table.guesses.encoding).toMatchObject({ value: 'gb18030', reason });
      expect(table.guesses.encoding?.params['mark']).toBe(mark);
    }
    const modern = dbfOf([{ name: 'name', type: 'C', width: 20 }], [['避难场所']], 0x4d);
    expect(await read(layerZip({ ...shp, cpg: 'GBK', dbf: modern }))).toMatchObject({
      guesses: { encoding: { value: 'utf-8', reason: 'fits-strictly' } },
      rows: [{ values: ['避难场所'] }],
    });
    const japanese = dbfOf([{ name: 'name', type: 'C', width: 20 }], [[SHELTER_SJIS]], 0x13);
    expect((await read(layerZip({ ...shp, dbf: japanese }))).rows[0]?.values).toEqual(['避難所']);
    const chosen = await read(layerZip({ ...shp, dbf: dbf(0) }), { encoding: 'gbk' });
    expect(chosen.guesses.encoding).toMatchObject({ value: 'gbk', reason: 'chosen' });
    expect(chosen.rows[0]?.values).toEqual(['人民公园']);
  });

  it('leaves out a character that the width of a field or name has cut, and numbers names that became alike', async () => {
    const fields = [
      { name: '容纳人数', type: 'C', width: 10 },
      { name: '容纳人次', type: 'C', width: 10 },
      { name: '', type: 'C', width: 10 },
      { name: '__proto__', type: 'C', width: 3 },
    ];
    const table = await read(
      layerZip({
        ...shpOf([shapeContent(PLACES[0] ?? null)]),
        cpg: 'utf-8',
        dbf: dbfOf(fields, [['人民公园', '', '', 'x']]),
      }),
    );
    expect(table.columns).toEqual(['容纳人', '容纳人_2', '#3', '__proto__']);
    expect(table.rows[0]).toMatchObject({ values: ['人民公', null, null, 'x'] });
    expect(table.rows[0]?.faults).toBeUndefined();
  });

  it('says where a cell is of another encoding', async () => {
    const table = await read(
      layerZip({
        ...shpOf(PLACES.slice(0, 2).map(shapeContent)),
        cpg: 'utf-8',
        dbf: dbfOf([{ name: 'name', type: 'C', width: 8 }], [['公园'], [PARK_GBK]]),
      }),
      { encoding: 'utf-8' },
    );
    expect(table.rows[1]?.faults).toMatchObject([{ code: 'encoding-mixed', column: 'name' }]);
  });

  it('passes over deleted rows and old records, by the index', async () => {
    const contents = PLACES.map(shapeContent);
    const dbf = dbfOf([ID], [['1'], null, ['3']]);
    const places = [
      [1, { type: 'Point', coordinates: [121.5, 31.2] }],
      [3, { type: 'Point', coordinates: [121.7, 31.4] }],
    ];
    const gaps = shpOf(contents, [0, 1, 2], 40);
    const scattered = shpOf(contents, [2, 0, 1]);
    const plain = shpOf(contents);
    for (const parts of [
      gaps,
      scattered,
      plain,
      { shp: plain.shp },
      { ...plain, shx: 'not an index, and short' },
    ]) {
      const { rows } = await read(layerZip({ ...parts, dbf }));
      expect(rows.map(({ row, geometry }) => [row, geometry])).toEqual(places);
    }
  });

  it('goes on as long as either file has records', async () => {
    const { rows } = await read(layerZip({ ...shpOf(PLACES.map(shapeContent)), dbf: dbfOf([ID], [['1']]) }));
    expect(rows.map(({ values, faults }) => [values, faults?.[0]?.code])).toEqual([
      [[1], undefined],
      [[null], 'cells-missing'],
      [[null], 'cells-missing'],
    ]);
    const more = await read(layerZip({ ...shpOf([]), dbf: IDS }));
    expect(more.rows.map(({ geometry, values }) => [geometry, values])).toEqual([
      [null, [1]],
      [null, [2]],
      [null, [3]],
    ]);
  });

  it('reads the coordinate system from .prj', async () => {
    const geographic =
      'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
    const parts = { ...shpOf(PLACES.map(shapeContent)), dbf: IDS };
    expect((await read(layerZip({ ...parts, prj: geographic }))).crs).toEqual({ kind: 'geographic' });
    expect((await read(layerZip({ ...parts, prj: 'LOCAL_CS["x"]' }))).crs).toEqual({
      kind: 'wkt',
      wkt: 'LOCAL_CS["x"]',
    });
    expect((await read(layerZip({ ...parts, prj: ' ' }))).crs).toEqual({ kind: 'unstated' });
  });

  it('refuses one damaged shape, not the file', async () => {
    const many = Buffer.from(shapeContent({ type: 5, parts: [square(0, 0, 1)] }));
    many.writeInt32LE(1_000_000_000, 40);
    const parts = Buffer.from(shapeContent({ type: 3, parts: [square(0, 0, 1)] }));
    parts.writeInt32LE(7, 44);
    const backwards = Buffer.from(shapeContent({ type: 3, parts: [square(0, 0, 1), square(0, 0, 1)] }));
    backwards.writeInt32LE(99, 48);
    const contents = [
      many,
      parts,
      backwards,
      shapeContent({ type: 1, parts: [[[Number.NaN, 1]]] }),
      new Uint8Array(2),
      shapeContent(point(1, 2)).subarray(0, 12),
      shapeContent({ type: 31, parts: [square(0, 0, 1)] }),
      shapeContent({ type: 14, parts: [square(0, 0, 1)] }),
      shapeContent({ type: 3, parts: [[[1, 2]]] }),
      shapeContent(point(1, 2)),
    ];
    const { rows } = await read(
      layerZip({
        ...shpOf(contents),
        dbf: dbfOf(
          [ID],
          contents.map(() => ['1']),
        ),
      }),
    );
    expect(rows.map(({ faults }) => faults?.map(({ code }) => code).join())).toEqual([
      ...Array.from({ length: 6 }, () => 'geometry-damaged'),
      'geometry-unsuitable',
      'geometry-unsuitable',
      'geometry-damaged',
      undefined,
    ]);
  });

  it('says what is wrong with a whole file', async () => {
    const { shp, shx } = shpOf(PLACES.map(shapeContent));
    const whole = { shp, shx, dbf: IDS };
    expect(await problemWith(layerZip(whole))).toBeNull();
    expect(await problemWith(layerZip({ shp }))).toEqual({
      code: 'file-part-missing',
      params: { file: 'places.zip', part: 'places.dbf' },
    });
    expect(await problemWith(layerZip({ txt: 'x' }))).toMatchObject({
      code: 'file-part-missing',
      params: { part: '.shp' },
    });
    expect(await problemWith(shp, 'places.shp')).toMatchObject({
      code: 'file-part-missing',
      params: { part: '.dbf' },
    });
    expect(await problemWith(IDS, 'places.dbf')).toMatchObject({
      code: 'file-part-missing',
      params: { part: '.shp' },
    });
    expect(await problemWith(new Uint8Array())).toMatchObject({ code: 'file-empty' });
    const wrong = {
      truncated: [
        { ...whole, shp: shp.slice(0, -10) },
        { ...whole, shp: shp.slice(0, 50) },
        { ...whole, dbf: IDS.slice(0, 20) },
        { ...whole, dbf: IDS.slice(0, 50) },
        { ...whole, dbf: IDS.slice(0, -9) },
      ],
      damaged: [
        { ...whole, shp: ' '.repeat(200) },
        { ...whole, dbf: changed(IDS, 0, 4) },
        { ...whole, dbf: changed(IDS, 8, 3) },
        { ...whole, dbf: changed(IDS, 10, 3) },
        { shp: changed(shp, 104, 0xff), dbf: IDS },
        { ...whole, shx: changed(shx, 111, 60) },
      ],
    };
    for (const [kind, files] of Object.entries(wrong))
      for (const [index, parts] of files.entries())
        expect([kind, index, (await problemWith(layerZip(parts)))?.code]).toEqual([
          kind,
          index,
          `file-${kind}`,
        ]);
  });

  it('never throws anything else, however its parts are changed', async () => {
    const contents = [
      ...PLACES.map(shapeContent),
      shapeContent({ type: 5, parts: [square(0, 0, 9), hole(1, 1, 2)] }),
      shapeContent({ type: 13, parts: [square(0, 0, 9), square(1, 1, 2)] }),
    ];
    const { shp, shx } = shpOf(contents);
    const dbf = dbfOf(
      [
        ID,
        { name: 'C', type: 'C', width: 9 },
        { name: 'T', type: 'T', width: 8 },
        { name: 'D', type: 'D', width: 8 },
      ],
      contents.map((_, index) => [`${index}`, PARK_GBK, '12345678', '20240101']),
    );
    const change = fc.tuple(
      fc.nat(2),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.nat(255),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (changes, hasIndex) => {
          const parts = [shp.slice(), dbf.slice(), shx.slice()] as const;
          for (const [which, at, value] of changes) {
            const part = parts[which];
            if (part) part[Math.floor(at * part.length)] = value;
          }
          const [changedShp, changedDbf, changedShx] = parts;
          const zip = layerZip({
            shp: changedShp,
            dbf: changedDbf,
            ...(hasIndex ? { shx: changedShx } : {}),
          });
          const problem = await problemWith(zip);
          expect(problem?.code ?? 'file-sound').toMatch(/^file-/);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives rows in batches and reports how far it is', async () => {
    const many = Array.from({ length: 1200 }, (_, index) => point(index / 100, 1));
    const { tables } = await shapefileFormat.open(file(shapesZip(many)), {}, createTask());
    const reports: (number | null)[] = [];
    const task = createTask({ onProgress: ({ done, total }) => reports.push(done, total) });
    const sizes: number[] = [];
    for await (const batch of tables[0]?.rows(task) ?? []) sizes.push(batch.length);
    expect(sizes).toEqual([500, 500, 200]);
    expect(reports).toEqual([500, 1200, 1000, 1200]);
  });

  it('is cancelled by its task', async () => {
    const { tables } = await shapefileFormat.open(file(shapesZip(PLACES)), {}, createTask());
    const cancelled = createTask({ signal: AbortSignal.abort(new Error('stop')) });
    await expect(tables[0]?.rows(cancelled).next()).rejects.toThrow('stop');
  });
});

function changed(bytes: Uint8Array<ArrayBuffer>, at: number, value: number): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  copy[at] = value;
  return copy;
}
