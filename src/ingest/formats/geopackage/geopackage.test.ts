import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnlanError } from '../../../domain/errors';
import { anyGeometry } from '../test-support/export-tables';
import { outcomeOf, readTables } from '../test-support/read-table';
import { geoPackageFormat } from './geopackage';
import { gpkgFile, gpkgGeometry } from './test-support/gpkg-file';

const point = (x: number, y: number): GeoJSON.Point => ({ type: 'Point', coordinates: [x, y] });
const texts = fc.oneof(
  fc.constantFrom('', '007', "it's", '避难所', 'a\nb', '🏟️'),
  fc.string({ unit: 'grapheme' }),
);

describe('geoPackageFormat', () => {
  it('reads every geometry and value, with boxes and without', async () => {
    const rows = fc.array(
      fc.tuple(
        fc.option(anyGeometry, { nil: null }),
        fc.option(texts, { nil: null }),
        fc.option(fc.maxSafeInteger(), { nil: null }),
      ),
      { minLength: 1, maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (features, hasEnvelopes) => {
        const bytes = await gpkgFile([
          {
            name: '避难所 "A"',
            hasEnvelopes,
            columns: [
              ['名称', 'TEXT'],
              ['__proto__', 'INTEGER'],
            ],
            rows: features.map(([geometry, text, number]) => ({
              geometry,
              values: [text?.replaceAll('\0', '') ?? null, number],
            })),
          },
        ]);
        const [read] = await readTables(geoPackageFormat, bytes);
        expect(read?.table).toMatchObject({
          name: '避难所 "A"',
          columns: ['fid', '名称', '__proto__'],
          rowCount: features.length,
          crs: { kind: 'geographic' },
        });
        expect(read?.rows).toEqual(
          features.map(([geometry, text, number], index) => ({
            row: index + 1,
            geometry,
            values: [index + 1, text?.replaceAll('\0', '') ?? null, number],
          })),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('gives every layer with its system, and tables without places', async () => {
    const bytes = await gpkgFile([
      { name: 'a', rows: [{ geometry: point(1, 2) }] },
      { name: 'b', srsId: 3857, rows: [{ geometry: point(111_319.49, 0) }] },
      { name: 'c', srsId: 99_999, rows: [] },
      { name: 'd', srsId: -1, rows: [] },
      { name: 'e', srsId: 4547, rows: [] },
      { name: 'f', hasGeometry: false, columns: [['k', 'TEXT']], rows: [{ values: ['v'] }] },
    ]);
    const read = await readTables(geoPackageFormat, bytes);
    expect(read.map(({ table }) => [table.name, table.crs, table.hasGeometry])).toEqual([
      ['a', { kind: 'geographic' }, true],
      ['b', { kind: 'epsg', code: 3857 }, true],
      ['c', { kind: 'wkt', wkt: 'PROJCS["Local grid"]' }, true],
      ['d', { kind: 'unstated' }, true],
      ['e', { kind: 'epsg', code: 4547 }, true],
      ['f', { kind: 'unstated' }, false],
    ]);
    expect(read[5]?.rows).toEqual([{ row: 1, geometry: null, values: [1, 'v'] }]);
  });

  it('reads booleans as such, digits beyond a double as text, and leaves bytes out', async () => {
    const bytes = await gpkgFile(
      [
        {
          name: 'a',
          columns: [
            ['open', 'BOOLEAN'],
            ['big', 'INTEGER'],
            ['photo', 'BLOB'],
            ['any', 'TEXT'],
          ],
          rows: [
            { geometry: point(1, 2), values: [1, 7, Uint8Array.of(1), Uint8Array.of(2)] },
            { geometry: point(1, 2), values: [0, null, null, 'x'] },
          ],
        },
      ],
      'UPDATE a SET big = 9223372036854775807 WHERE fid = 2',
    );
    const [read] = await readTables(geoPackageFormat, bytes);
    expect(read?.table.columns).toEqual(['fid', 'open', 'big', 'any']);
    expect(read?.rows.map(({ values }) => values)).toEqual([
      [1, true, 7, null],
      [2, false, '9223372036854775807', 'x'],
    ]);
  });

  it('tells curves, forms of extensions and damage row by row', async () => {
    const curve = Uint8Array.of(0x47, 0x50, 0, 1, 0xe6, 0x10, 0, 0, 1, 8, 0, 0, 0, 0, 0, 0, 0);
    const extended = gpkgGeometry(point(1, 2));
    extended[3] = 0b100011;
    const empty = gpkgGeometry(point(1, 2));
    empty[3] = 0b10011;
    const cut = gpkgGeometry(point(1, 2)).slice(0, -3);
    const bytes = await gpkgFile([
      {
        name: 'a',
        rows: [curve, extended, empty, cut, Uint8Array.of(1, 2, 3), point(1, 2)].map((geometry) => ({
          geometry,
        })),
      },
    ]);
    const [read] = await readTables(geoPackageFormat, bytes);
    expect(
      read?.rows.map(({ geometry, faults }) => [geometry, faults?.[0]?.code, faults?.[0]?.value]),
    ).toEqual([
      [null, 'geometry-unsuitable', 'CircularString'],
      [null, 'geometry-unsuitable', 'GeoPackageBinary'],
      [null, undefined, undefined],
      [null, 'geometry-damaged', ''],
      [null, 'geometry-damaged', ''],
      [point(1, 2), undefined, undefined],
    ]);
  });

  it('gives of a large layer only what meets the region, in degrees and in Web Mercator', async () => {
    const rows = Array.from({ length: 21_000 }, (_, index) => ({
      geometry: point((index % 150) / 100, Math.floor(index / 150) / 100),
    }));
    const metres = rows.map(
      ({
        geometry: {
          coordinates: [x = 0, y = 0],
        },
      }) => ({
        geometry: point(
          x * 111_319.490_793,
          Math.log(Math.tan(Math.PI / 4 + (y * Math.PI) / 360)) * 6_378_137,
        ),
      }),
    );
    const bytes = await gpkgFile([
      { name: 'degrees', rows },
      { name: 'metres', srsId: 3857, hasEnvelopes: false, rows: metres },
      { name: 'few', rows: rows.slice(0, 10) },
    ]);
    const region = [0.995, 0.995, 1.045, 1.025] as const;
    const read = await readTables(geoPackageFormat, bytes, { region });
    expect(read.map(({ rows: kept, table }) => [kept.length, table.window?.rowsInFile])).toEqual([
      [15, 21_000],
      [15, 21_000],
      [10, undefined],
    ]);
    expect(read[0]?.rows[0]?.row).toBe(100 * 150 + 101);
    const elsewhere = await readTables(geoPackageFormat, bytes, { region: [50, 50, 51, 51] });
    expect(elsewhere[0]?.rows.length).toBe(21_000);
  });

  it('opens a file that was written with a log beside it', async () => {
    const bytes = await gpkgFile([{ name: 'a', rows: [{ geometry: point(1, 2) }] }]);
    bytes[18] = 2;
    bytes[19] = 2;
    expect((await readTables(geoPackageFormat, bytes))[0]?.rows.length).toBe(1);
  });

  it('asks no view, which could compute for ever, and no computed column', async () => {
    const bytes = await gpkgFile(
      [
        {
          name: 'a',
          columns: [['n', 'INTEGER']],
          rows: [],
        },
      ],
      `ALTER TABLE a ADD COLUMN twice INTEGER AS (n * 2);
       INSERT INTO a (n) VALUES (4);
       CREATE VIEW endless AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c;
       INSERT INTO gpkg_contents (table_name, data_type) VALUES ('endless', 'attributes'), ('nowhere', 'attributes');`,
    );
    const read = await readTables(geoPackageFormat, bytes);
    expect(read.map(({ table }) => [table.name, table.columns])).toEqual([['a', ['fid', 'n']]]);
  });

  it.each([
    ['nothing', async () => new Uint8Array(0), 'file-empty'],
    ['a page', async () => new TextEncoder().encode('<!doctype html>'), 'file-format-other'],
    ['the first bytes alone', async () => (await gpkgFile([])).slice(0, 50), 'file-truncated'],
    ['a file cut in the middle', async () => (await gpkgFile([])).slice(0, 9000), 'file-truncated'],
    ['layers without rows', async () => gpkgFile([{ name: 'a', rows: [] }]), 'file-header-only'],
    ['no layers', async () => gpkgFile([]), 'file-header-only'],
    ['a database of another kind', async () => gpkgFile([], 'DROP TABLE gpkg_contents'), 'file-format-other'],
    [
      'a file whose pages are overwritten',
      async () => (await gpkgFile([{ name: 'a', rows: [] }])).fill(0xff, 4096),
      'file-damaged',
    ],
  ])('refuses %s, naming the file', async (_, bytes, code) => {
    expect(
      await outcomeOf(async () => readTables(geoPackageFormat, Uint8Array.from(await bytes()))),
    ).toMatchObject({
      problem: { code, params: { file: 'probe.bin' } },
    });
  });

  it('ends with rows or an AnlanError whatever bytes are altered', async () => {
    const whole = await gpkgFile([
      {
        name: 'a',
        columns: [['n', 'TEXT']],
        rows: Array.from({ length: 300 }, (_, index) => ({
          geometry: point(index / 10, 1),
          values: [`row ${index}`],
        })),
      },
    ]);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), fc.nat(5), async (changes, cut) => {
        const bytes = cut === 0 ? whole.slice(0, changes[0]?.[0]) : whole.slice();
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        expect(await outcomeOf(() => readTables(geoPackageFormat, bytes))).toSatisfy(
          (value) => Array.isArray(value) || value instanceof AnlanError,
        );
      }),
      { numRuns: 300 },
    );
  });
});
