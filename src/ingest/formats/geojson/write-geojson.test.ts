import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTask } from '../../../domain/task';
import type { ExportTable } from '../../file-writer';
import type { SourceRow } from '../../format';
import { fileOfBytes } from '../../source-file';
import { geojsonFormat } from './geojson';
import { geojsonLinesFormat } from './geojson-lines';
import { geojsonLinesWriter, geojsonWriter } from './write-geojson';

const FORMATS = [
  { format: geojsonFormat, writer: geojsonWriter },
  { format: geojsonLinesFormat, writer: geojsonLinesWriter },
];

async function read(format: (typeof FORMATS)[number]['format'], bytes: Uint8Array<ArrayBuffer>) {
  const { tables } = await format.open(fileOfBytes('a', bytes), {}, createTask());
  const [table] = tables;
  if (!table) throw new Error('no table');
  const rows: SourceRow[] = [];
  for await (const batch of table.rows(createTask())) rows.push(...batch);
  return { name: table.name, columns: table.columns, rows };
}

const position = fc
  .tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
    fc.option(fc.double({ min: -10, max: 9000, noNaN: true }), { nil: undefined }),
  )
  .map((three): GeoJSON.Position => three.filter((one) => one !== undefined).map((one) => one + 0));
const line = fc.array(position, { minLength: 2, maxLength: 5 });
/** A triangle that runs counterclockwise, or the other way for a hole. */
const ring = (isHole: boolean) =>
  fc.tuple(fc.integer({ min: -170, max: 170 }), fc.integer({ min: -80, max: 80 })).map(([x, y]) => {
    const triangle = [
      [x, y],
      [x + 1, y],
      [x, y + 0.5],
      [x, y],
    ];
    return isHole ? triangle.toReversed() : triangle;
  });
const polygon = fc
  .tuple(ring(false), fc.array(ring(true), { maxLength: 2 }))
  .map(([outer, holes]) => [outer, ...holes]);
const simple = fc.oneof(
  position.map((coordinates): GeoJSON.Geometry => ({ type: 'Point', coordinates })),
  line.map((coordinates): GeoJSON.Geometry => ({ type: 'MultiPoint', coordinates })),
  line.map((coordinates): GeoJSON.Geometry => ({ type: 'LineString', coordinates })),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((coordinates): GeoJSON.Geometry => ({ type: 'MultiLineString', coordinates })),
  polygon.map((coordinates): GeoJSON.Geometry => ({ type: 'Polygon', coordinates })),
  fc
    .array(polygon, { minLength: 1, maxLength: 3 })
    .map((coordinates): GeoJSON.Geometry => ({ type: 'MultiPolygon', coordinates })),
);
const geometry = fc.oneof(
  { weight: 5, arbitrary: simple },
  fc
    .array(simple, { minLength: 1, maxLength: 3 })
    .map((geometries): GeoJSON.Geometry => ({ type: 'GeometryCollection', geometries })),
);

const text = fc.oneof(
  fc.string({ unit: 'binary' }).map((one) => one.replaceAll('\ufffd', '')),
  fc.constantFrom(
    '',
    '007',
    ' "a"\r\n,b',
    '避难场所 😀',
    '=1+1',
    'x'.repeat(70_000),
    '2024-04-25',
    'null',
    '\ud800',
  ),
);
const value = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
  fc.constantFrom(12345678901234567000, Number.MAX_SAFE_INTEGER, 1e300, 5e-324),
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue().map((one): unknown => JSON.parse(JSON.stringify(one))),
);
const columnName = fc.oneof(
  text,
  fc.constantFrom('__proto__', 'constructor', 'id', '名称', 'features', 'type'),
);
const table = fc
  .uniqueArray(columnName, { minLength: 1, maxLength: 5 })
  .chain((names) =>
    fc.record({
      names: fc.constant(names),
      name: text,
      rows: fc.array(
        fc.record({
          geometry,
          values: fc.array(value, { minLength: names.length, maxLength: names.length }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    }),
  )
  .map(
    ({ names, name, rows }): ExportTable => ({
      name,
      geometryType: 'Unknown',
      columns: names.map((one) => ({ name: one, type: 'Json', nullable: true })),
      headings: {},
      notes: [['Stand', '2024-04-25']],
      rows: rows.map((row) => ({
        geometry: row.geometry,
        properties: Object.fromEntries(names.map((one, index) => [one, row.values[index]])),
      })),
    }),
  );

describe.each(FORMATS)('$writer.id', ({ format, writer }) => {
  it('loses nothing on the way out and back', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (written) => {
        const back = await read(format, await writer.write(written, createTask()));
        const names = written.columns.map(({ name }) => name);
        expect(back.columns).toEqual(names);
        expect(back.rows).toEqual(
          written.rows.map((row, index) => ({
            row: index + 1,
            geometry: row.geometry,
            values: names.map((name) => row.properties[name] ?? null),
          })),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('reports how far it is, and is cancelled by its task', async () => {
    const [sample] = fc.sample(table, { numRuns: 1, seed: 1 });
    if (!sample) throw new Error('no sample');
    const reports: number[] = [];
    await writer.write(sample, createTask({ onProgress: ({ done }) => reports.push(done) }));
    expect(reports).toEqual([0]);
    const cancelled = createTask({ signal: AbortSignal.abort(new Error('stop')) });
    await expect(writer.write(sample, cancelled)).rejects.toThrow('stop');
  });
});

describe('geojsonWriter', () => {
  it('writes what other programs read: wound rings, name, notes and headings beside the features', async () => {
    const clockwise = [
      [0, 0],
      [0, 4],
      [4, 4],
      [0, 0],
    ];
    const bytes = await geojsonWriter.write(
      {
        name: '场所',
        geometryType: 'Polygon',
        columns: [{ name: 'nameZh', type: 'String', nullable: true }],
        headings: { nameZh: { zh: '名称', en: 'Name' } },
        notes: [['标准', 'GB/T 44013-2024']],
        rows: [{ geometry: { type: 'Polygon', coordinates: [clockwise, clockwise] }, properties: {} }],
      },
      createTask(),
    );
    expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual({
      type: 'FeatureCollection',
      name: '场所',
      notes: { 标准: 'GB/T 44013-2024' },
      headings: { nameZh: { zh: '名称', en: 'Name' } },
      features: [
        {
          type: 'Feature',
          properties: { nameZh: null },
          geometry: { type: 'Polygon', coordinates: [clockwise.toReversed(), clockwise] },
        },
      ],
    });
  });
});
