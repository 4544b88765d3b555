import * as fc from 'fast-check';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { describe, expect, it } from 'vitest';
import { AnlanError } from '../../../domain/errors';
import type { Bbox } from '../../../domain/geo';
import { createTask } from '../../../domain/task';
import { boundsOf } from '../../flatgeobuf/bounds';
import { writeFlatGeobuf } from '../../flatgeobuf/write';
import type { WrittenRow } from '../../schema/columns';
import { anyTable } from '../test-support/export-tables';
import { countingFile, outcomeOf, readTables } from '../test-support/read-table';
import { flatGeobufFormat } from './flatgeobuf';
import { flatGeobufWriter } from './writer';

const square = (x: number, y: number, side: number): WrittenRow['geometry'] => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ],
});
/** 60 × 60 squares of a tenth of a degree, with enough text to make a large file. */
const GRID: WrittenRow[] = Array.from({ length: 3600 }, (_, index) => ({
  geometry: square((index % 60) / 10, Math.floor(index / 60) / 10, 0.05),
  properties: { id: `${index}`, note: `${index} `.repeat(150) },
}));
const gridFile = (rows: readonly WrittenRow[] = GRID, geometryType: 'Polygon' | 'Unknown' = 'Polygon') =>
  writeFlatGeobuf(
    {
      name: 'grid',
      geometryType,
      columns: [
        { name: 'id', type: 'String', nullable: false },
        { name: 'note', type: 'String', nullable: true },
      ],
    },
    rows,
  );
const small = gridFile(GRID.slice(0, 40));

const foreign = (...geometries: (GeoJSON.Geometry | null)[]) =>
  Uint8Array.from(
    serialize({
      type: 'FeatureCollection',
      features: geometries.map((geometry) => ({ type: 'Feature', geometry, properties: { name: 'a' } })),
    } as GeoJSON.FeatureCollection),
  );

describe('flatGeobufFormat', () => {
  it('reads back what the writer wrote: every value, every shape', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const [read] = await readTables(flatGeobufFormat, await flatGeobufWriter.write(table, createTask()));
        expect(read?.table).toMatchObject({
          name: table.name,
          columns: table.columns.map(({ name }) => name),
          rowCount: table.rows.length,
          crs: { kind: 'geographic' },
        });
        const byId = (read?.rows ?? []).toSorted((a, b) => Number(a.values[0]) - Number(b.values[0]));
        expect(byId.map(({ geometry, values }) => ({ geometry, values }))).toEqual(
          table.rows.map(({ geometry, properties }) => ({
            geometry,
            values: table.columns.map(({ name }) => properties[name]),
          })),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('fetches only the part of a large file that meets the region, and gives what brute force gives', async () => {
    const bytes = gridFile();
    for (const region of [
      [1.01, 2.01, 1.33, 2.27],
      [5.9, 5.9, 90, 90],
      [0.06, 0.06, 0.09, 0.09],
    ] satisfies Bbox[]) {
      const { file, asked } = countingFile('grid.fgb', bytes);
      const [read] = await readTables(flatGeobufFormat, file, { region });
      const wanted = GRID.filter(({ geometry }) => {
        const [west, south, east, north] = boundsOf(geometry);
        return west <= region[2] && east >= region[0] && south <= region[3] && north >= region[1];
      });
      expect(read?.table.window).toEqual({ rowsInFile: 3600 });
      expect(read?.rows.map(({ values }) => Number(values[0])).sort((a, b) => a - b)).toEqual(
        wanted.map(({ properties }) => Number(properties['id'])),
      );
      expect(asked.bytes).toBeLessThan(bytes.length / 8);
    }
  });

  it('counts the rows of a window as they lie in the file', async () => {
    const bytes = gridFile();
    const [whole] = await readTables(flatGeobufFormat, bytes);
    const [part] = await readTables(flatGeobufFormat, bytes, { region: [2, 2, 2.5, 2.5] });
    for (const row of part?.rows ?? []) expect(whole?.rows[row.row - 1]).toEqual(row);
    expect(part?.rows.length).toBe(36);
  });

  it('reads a small file whole, and one that lies elsewhere, so that rows outside are told', async () => {
    const [few] = await readTables(flatGeobufFormat, small, { region: [0, 0, 0.2, 0.2] });
    expect([few?.rows.length, few?.table.window]).toEqual([40, undefined]);
    const [elsewhere] = await readTables(flatGeobufFormat, gridFile(), { region: [100, 20, 101, 21] });
    expect([elsewhere?.rows.length, elsewhere?.table.window]).toEqual([3600, undefined]);
  });

  it('reads foreign files without index, with heights and with features of several shapes', async () => {
    const shapes: GeoJSON.Geometry[] = [
      { type: 'Point', coordinates: [1, 2] },
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 1],
        ],
      },
      square(0, 0, 1),
    ];
    const [read] = await readTables(flatGeobufFormat, foreign(...shapes));
    expect(read?.rows.map(({ geometry }) => geometry)).toEqual(shapes);
    expect(read?.table).toMatchObject({ name: 'L1', columns: ['name'] });
  });

  it('keeps heights, and gives none to positions without', async () => {
    const shapes: GeoJSON.Geometry[] = [
      { type: 'Point', coordinates: [1, 2, 3] },
      { type: 'Point', coordinates: [1, 2] },
    ];
    const rows = shapes.map((geometry, index) => ({ geometry, properties: { id: `${index}` } }));
    const [read] = await readTables(flatGeobufFormat, gridFile(rows, 'Unknown'));
    expect(new Set(read?.rows.map(({ geometry }) => JSON.stringify(geometry)))).toEqual(
      new Set(shapes.map((shape) => JSON.stringify(shape))),
    );
  });

  it.each([
    ['nothing', () => new Uint8Array(0), 'file-empty'],
    ['a page', () => new TextEncoder().encode('<!doctype html>'), 'file-format-other'],
    ['the first bytes alone', () => small.slice(0, 10), 'file-truncated'],
    ['a file cut in its header', () => small.slice(0, 60), 'file-truncated'],
    ['a file cut in its index', () => small.slice(0, 800), 'file-truncated'],
    ['a file cut in a feature', () => small.slice(0, -5), 'file-truncated'],
    ['a file that lacks features', () => gridFile([]), 'file-header-only'],
    ['a header that has no sense', () => small.slice().fill(0xff, 12, 60), 'file-damaged'],
  ])('refuses %s, naming the file', async (_, bytes, code) => {
    expect(await outcomeOf(() => readTables(flatGeobufFormat, Uint8Array.from(bytes())))).toMatchObject({
      problem: { code, params: { file: 'probe.bin' } },
    });
  });

  it('gives a damaged feature as a row with a fault and reads the others', async () => {
    const [sound] = await readTables(flatGeobufFormat, small);
    const damaged = small.slice();
    damaged.fill(0xff, damaged.length - 600, damaged.length - 580);
    const [read] = await readTables(flatGeobufFormat, damaged);
    expect(read?.rows.length).toBe(40);
    expect(read?.rows.slice(0, 39)).toEqual(sound?.rows.slice(0, 39));
  });

  it('ends with rows or an AnlanError whatever bytes are altered, with a window and without', async () => {
    const whole = gridFile(GRID.slice(0, 60));
    const large = new Uint8Array(2 << 20);
    large.set(whole);
    const change = fc.tuple(fc.nat(4000), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (changes, isLarge) => {
          const bytes = (isLarge ? large : whole).slice();
          for (const [at, value] of changes) bytes[at] = value;
          const choices = isLarge ? { region: [0, 0, 0.3, 0.3] as const } : {};
          expect(await outcomeOf(() => readTables(flatGeobufFormat, bytes, choices))).toSatisfy(
            (value) => Array.isArray(value) || value instanceof AnlanError,
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('stops when it is cancelled', async () => {
    const { tables } = await flatGeobufFormat.open(countingFile('a.fgb', gridFile()).file, {}, createTask());
    const cancel = new AbortController();
    const task = createTask({ signal: cancel.signal });
    const reading = async () => {
      for await (const _ of tables[0]?.rows(task) ?? []) cancel.abort();
    };
    await expect(reading()).rejects.toThrow(/abort/i);
  });
});
