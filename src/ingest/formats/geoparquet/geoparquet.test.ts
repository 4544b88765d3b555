import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnlanError } from '../../../domain/errors';
import { anyGeometry } from '../test-support/export-tables';
import { countingFile, outcomeOf, readTables } from '../test-support/read-table';
import { geoParquetFormat } from './geoparquet';
import { parquetFile } from './test-support/parquet-file';

const point = (x: number, y: number): GeoJSON.Point => ({ type: 'Point', coordinates: [x, y] });
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const small = parquetFile({
  geometries: Array.from({ length: 200 }, (_, index) => point(index / 10, 1)),
  columns: [
    { name: 'name', type: 'STRING', data: Array.from({ length: 200 }, (_, index) => `row ${index % 7}`) },
    { name: 'people', type: 'INT32', data: Array.from({ length: 200 }, (_, index) => index * 13) },
  ],
});

describe('geoParquetFormat', () => {
  it('reads what hyparquet-writer wrote: every geometry, value and compression, in pages and groups', async () => {
    const rows = fc.array(
      fc.tuple(
        orNull(anyGeometry),
        orNull(fc.string({ unit: 'grapheme' })),
        orNull(fc.integer()),
        orNull(fc.double({ noNaN: true, noDefaultInfinity: true })),
        orNull(fc.boolean()),
      ),
      { minLength: 1, maxLength: 60 },
    );
    const codecs = fc.constantFrom(
      'SNAPPY' as const,
      'UNCOMPRESSED' as const,
      'GZIP' as const,
      'ZSTD' as const,
    );
    await fc.assert(
      fc.asyncProperty(
        rows,
        codecs,
        fc.integer({ min: 1, max: 50 }),
        async (features, codec, rowGroupSize) => {
          const column = <N extends 1 | 2 | 3 | 4>(number: N) => features.map((feature) => feature[number]);
          const bytes = parquetFile({
            geometries: features.map(([geometry]) => geometry),
            codec,
            rowGroupSize,
            pageSize: 200,
            columns: [
              { name: '__proto__', type: 'STRING', data: column(1) },
              { name: '人数', type: 'INT32', data: column(2) },
              { name: 'share', type: 'DOUBLE', data: column(3) },
              { name: 'open', type: 'BOOLEAN', data: column(4) },
            ],
          });
          const [read] = await readTables(geoParquetFormat, bytes);
          expect(read?.table).toMatchObject({
            columns: ['__proto__', '人数', 'share', 'open'],
            rowCount: features.length,
            crs: { kind: 'geographic' },
          });
          expect(read?.rows).toEqual(
            features.map(([geometry, ...values], index) => ({ row: index + 1, geometry, values })),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(['PLAIN', 'RLE_DICTIONARY', 'DELTA_BYTE_ARRAY', 'DELTA_LENGTH_BYTE_ARRAY'] as const)(
    'reads texts in the encoding %s',
    async (encoding) => {
      const data = Array.from({ length: 700 }, (_, index) =>
        index % 11 === 0 ? null : `避难所 ${index % 40}`,
      );
      const [read] = await readTables(
        geoParquetFormat,
        parquetFile({ columns: [{ name: 'a', type: 'STRING', data, encoding }] }),
      );
      expect(read?.rows.map(({ values }) => values[0])).toEqual(data);
    },
  );

  it('reads whole numbers as differences, of both sizes', async () => {
    const small32 = Array.from({ length: 700 }, (_, index) =>
      index % 9 === 0 ? null : ((index * 7919) % 1000) - 500,
    );
    const large = small32.map((value) => (value === null ? null : BigInt(value) * 1_000_000n));
    const [read] = await readTables(
      geoParquetFormat,
      parquetFile({
        columns: [
          { name: 'a', type: 'INT32', data: small32, encoding: 'DELTA_BINARY_PACKED' },
          { name: 'b', type: 'INT64', data: large, encoding: 'DELTA_BINARY_PACKED' },
        ],
      }),
    );
    expect(read?.rows.map(({ values }) => values)).toEqual(
      small32.map((value) => [value, value === null ? null : value * 1_000_000]),
    );
  });

  it('gives times as ISO text, JSON as such, and digits where a number would lose some', async () => {
    const [read] = await readTables(
      geoParquetFormat,
      parquetFile({
        columns: [
          { name: 'at', type: 'TIMESTAMP', data: [new Date('2026-01-02T03:04:05Z'), null] },
          { name: 'stock', type: 'JSON', data: [{ tents: 4 }, null] },
          { name: 'big', type: 'INT64', data: [9_223_372_036_854_775_807n, 7n] },
        ],
      }),
    );
    expect(read?.table.hasGeometry).toBe(false);
    expect(read?.rows.map(({ values }) => values)).toEqual([
      ['2026-01-02T03:04:05.000Z', { tents: 4 }, '9223372036854775807'],
      [null, null, 7],
    ]);
  });

  it.each([
    ['no word of it', {}, { kind: 'geographic' }],
    ['null', { crs: null }, { kind: 'unstated' }],
    ['CRS84', { crs: { id: { authority: 'OGC', code: 'CRS84' } } }, { kind: 'geographic' }],
    ['a code', { crs: { name: 'x', id: { authority: 'EPSG', code: 4547 } } }, { kind: 'epsg', code: 4547 }],
    ['a name', { crs: { name: 'Local grid' } }, { kind: 'wkt', wkt: 'Local grid' }],
  ])('knows the system by %s', async (_, geo, crs) => {
    const [read] = await readTables(geoParquetFormat, parquetFile({ geometries: [point(1, 2)], geo }));
    expect(read?.table.crs).toEqual(crs);
  });

  it('fetches of a large file only the groups that meet the region', async () => {
    const geometries = Array.from({ length: 40_000 }, (_, index) =>
      point(Math.floor(index / 200) / 10, (index % 200) / 10),
    );
    const bytes = parquetFile({
      geometries,
      rowGroupSize: 2000,
      codec: 'UNCOMPRESSED',
      columns: [
        {
          name: 'n',
          type: 'STRING',
          data: geometries.map((_, index) => `number ${index} of the rows of this file`),
          encoding: 'PLAIN',
        },
      ],
    });
    const region = [5.05, 5.05, 5.35, 5.35] as const;
    const { file, asked } = countingFile('a.parquet', bytes);
    const [read] = await readTables(geoParquetFormat, file, { region });
    const wanted = geometries.flatMap(({ coordinates: [x = 0, y = 0] }, index) =>
      x >= region[0] && x <= region[2] && y >= region[1] && y <= region[3] ? [index + 1] : [],
    );
    expect(read?.rows.map(({ row }) => row)).toEqual(wanted);
    expect(read?.table.window).toEqual({ rowsInFile: 40_000 });
    expect(asked.bytes).toBeLessThan(bytes.length / 3);
  });

  it.each([
    ['nothing', () => new Uint8Array(0), 'file-empty'],
    ['a page', () => new TextEncoder().encode('<!doctype html>'), 'file-format-other'],
    ['an encrypted file', () => new TextEncoder().encode('PARE…'), 'file-encrypted'],
    ['a file cut in the middle', () => small.slice(0, small.length / 2), 'file-truncated'],
    [
      'a file without rows',
      () => parquetFile({ columns: [{ name: 'a', type: 'STRING', data: [] }] }),
      'file-header-only',
    ],
    [
      'a length of the metadata that cannot be',
      () => small.slice().fill(0xff, small.length - 8, small.length - 4),
      'file-damaged',
    ],
    ['pages that are overwritten', () => small.slice().fill(0xff, 4, 300), 'file-damaged'],
    [
      'geometries of another encoding',
      () => parquetFile({ geometries: [point(1, 2)], geo: { encoding: 'multipolygon' } }),
      'file-variant-unknown',
    ],
  ])('refuses %s, naming the file', async (_, bytes, code) => {
    expect(await outcomeOf(() => readTables(geoParquetFormat, Uint8Array.from(bytes())))).toMatchObject({
      problem: { code, params: { file: 'probe.bin' } },
    });
  });

  it('ends with rows or an AnlanError whatever bytes are altered', async () => {
    const files = (['SNAPPY', 'UNCOMPRESSED', 'GZIP'] as const).map((codec) =>
      parquetFile({
        codec,
        geometries: Array.from({ length: 60 }, (_, index) => point(index / 10, 1)),
        columns: [
          {
            name: 'name',
            type: 'STRING',
            data: Array.from({ length: 60 }, (_, index) => `row ${index % 7}`),
          },
          {
            name: 'n',
            type: 'INT32',
            data: Array.from({ length: 60 }, (_, index) => index * 13),
            encoding: 'DELTA_BINARY_PACKED',
          },
        ],
      }),
    );
    const change = fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        async (file, changes) => {
          const bytes = file.slice();
          for (const [at, value] of changes) bytes[Math.floor(at * bytes.length)] = value;
          expect(await outcomeOf(() => readTables(geoParquetFormat, bytes))).toSatisfy(
            (value) => Array.isArray(value) || value instanceof AnlanError,
          );
        },
      ),
      { numRuns: 800 },
    );
  });
});
