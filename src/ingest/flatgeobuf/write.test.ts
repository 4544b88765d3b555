import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnlanError } from '../../domain/errors';
import type { Column, Row, RowGeometry, TableShape } from '../schema/columns';
import { area, lonLat } from '../schema/test-support/arbitraries';
import { type Bounds, boundsOf } from './bounds';
import { readFlatGeobuf } from './read';
import { writeFlatGeobuf } from './write';

const COLUMNS: Column[] = [
  { name: 'id', type: 'String', nullable: false },
  { name: 'sound', type: 'Bool', nullable: true },
  { name: 'level', type: 'Int', nullable: true },
  { name: 'share', type: 'Double', nullable: true },
  { name: 'stock', type: 'Json', nullable: true },
];
const table = (geometryType: TableShape['geometryType']): TableShape => ({
  name: 'probe',
  columns: COLUMNS,
  geometryType,
});

const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const properties = fc.record({
  id: fc.string({ unit: 'grapheme' }),
  sound: orNull(fc.boolean()),
  level: orNull(fc.integer()),
  share: orNull(fc.double({ noNaN: true, noDefaultInfinity: true })),
  stock: orNull(fc.array(fc.record({ zh: fc.string(), n: fc.integer() }), { maxLength: 3 })),
});
const rowsOf = <G extends RowGeometry>(geometry: fc.Arbitrary<G>) =>
  fc.array(fc.record({ geometry, properties }), { minLength: 1, maxLength: 120 });

const points = lonLat.map(([lon, lat]): GeoJSON.Point => ({ type: 'Point', coordinates: [lon, lat] }));
const polygons = area.filter((shape) => shape.type === 'Polygon');
const multiPolygons = area.filter((shape) => shape.type === 'MultiPolygon');

const withoutNulls = (values: object) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
const keyOf = (geometry: unknown, values: object | null) =>
  JSON.stringify([geometry, withoutNulls(values ?? {})]);

async function inBox(bytes: Uint8Array, box: Bounds): Promise<string[]> {
  const [minX, minY, maxX, maxY] = box;
  const found: string[] = [];
  for await (const { geometry, properties: values } of deserialize(bytes, {
    rect: { minX, minY, maxX, maxY },
  }))
    found.push(keyOf(geometry, values));
  return found.sort();
}

function bruteForce(rows: readonly Row[], box: Bounds): string[] {
  return rows
    .filter(({ geometry }) => {
      const [west, south, east, north] = boundsOf(geometry);
      return west <= box[2] && east >= box[0] && south <= box[3] && north >= box[1];
    })
    .map((row) => keyOf(row.geometry, row.properties))
    .sort();
}

const boxes = fc
  .tuple(lonLat, lonLat)
  .map(
    ([a, b]): Bounds => [
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[0], b[0]),
      Math.max(a[1], b[1]),
    ],
  );

beforeEach(() => {
  vi.spyOn(console, 'debug').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('writeFlatGeobuf', () => {
  it.each([
    ['Point', points],
    ['Polygon', polygons],
    ['MultiPolygon', multiPolygons],
  ] as const)(
    'writes %s features that the flatgeobuf library finds by box, as brute force does',
    async (type, shapes) => {
      await fc.assert(
        fc.asyncProperty(rowsOf<RowGeometry>(shapes), boxes, async (rows, box) => {
          expect(await inBox(writeFlatGeobuf(table(type), rows), box)).toEqual(bruteForce(rows, box));
        }),
        { numRuns: 40 },
      );
    },
  );

  it('finds features in a tree of four levels', async () => {
    const rows: Row[] = Array.from({ length: 5000 }, (_, index) => ({
      geometry: {
        type: 'Point',
        coordinates: [((index * 7919) % 360) - 180, ((index * 104_729) % 180) - 90],
      },
      properties: { id: `${index}`, level: index },
    }));
    const bytes = writeFlatGeobuf(table('Point'), rows);
    for (const box of [
      [-10, -10, 10, 10],
      [100, 40, 100, 40],
      [-180, -90, 180, 90],
    ] as Bounds[])
      expect(await inBox(bytes, box)).toEqual(bruteForce(rows, box));
  });

  it('gives the same bytes for the same rows', () => {
    const [rows = []] = fc.sample(rowsOf(points), { seed: 3, numRuns: 1 });
    expect(writeFlatGeobuf(table('Point'), rows)).toEqual(writeFlatGeobuf(table('Point'), rows));
  });

  it('writes a table without rows, and one whose rows lie on one point', async () => {
    expect(readFlatGeobuf(writeFlatGeobuf(table('Point'), []), 'empty.fgb')).toEqual([]);
    const row: Row = { geometry: { type: 'Point', coordinates: [1, 2] }, properties: { id: 'a' } };
    const bytes = writeFlatGeobuf(table('Point'), [row, row]);
    expect(await inBox(bytes, [1, 2, 1, 2])).toHaveLength(2);
  });

  it.each([
    ['id', null, 'null ≠ String'],
    ['id', 7, '7 ≠ String'],
    ['sound', 'yes', '"yes" ≠ Bool'],
    ['level', 1.5, '1.5 ≠ Int'],
    ['level', 2 ** 31, '2147483648 ≠ Int'],
    ['level', '1', '"1" ≠ Int'],
    ['share', Number.NaN, 'null ≠ Double'],
    ['share', '1', '"1" ≠ Double'],
  ])('refuses %s = %j', (field, value, reason) => {
    const row: Row = {
      geometry: { type: 'Point', coordinates: [0, 0] },
      properties: { id: 'a', [field]: value },
    };
    const good: Row = { geometry: { type: 'Point', coordinates: [9, 9] }, properties: { id: 'b' } };
    expect(() => writeFlatGeobuf(table('Point'), [good, row])).toThrowError(
      new AnlanError('pack-row-invalid', { file: 'probe', row: 2, field, reason }),
    );
  });
});

function hasGdal(): boolean {
  try {
    execFileSync('ogrinfo', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!hasGdal())('GDAL (skipped where not present)', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'anlan-fgb-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('reads the file, its columns and its index', () => {
    const rows: Row[] = Array.from({ length: 500 }, (_, index) => ({
      geometry: { type: 'Point', coordinates: [index % 25, Math.floor(index / 25)] },
      properties: { id: `r${index}`, level: index % 3 === 0 ? null : index, stock: [index] },
    }));
    const file = join(folder, 'probe.fgb');
    writeFileSync(file, writeFlatGeobuf(table('Point'), rows));
    const summary = execFileSync('ogrinfo', ['-al', '-so', file], { encoding: 'utf8' });
    expect(summary).toContain('Feature Count: 500');
    expect(summary).toContain('ID["EPSG",4326]');
    expect(summary).toMatch(/id: String.*NOT NULL/);
    expect(summary).toMatch(/level: Integer/);
    const part = execFileSync('ogrinfo', ['-al', '-spat', '0', '0', '2', '1', file], { encoding: 'utf8' });
    expect(part.match(/OGRFeature/g)).toHaveLength(6);
  });

  it('writes files that are read here, with columns of other types', () => {
    const source = join(folder, 'in.geojson');
    const file = join(folder, 'out.fgb');
    const feature = {
      type: 'Feature',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [4, 0],
            [4, 4],
            [0, 0],
          ],
          [
            [2, 1],
            [3, 1],
            [3, 2],
            [2, 1],
          ],
        ],
      },
      properties: {
        name: 'Ñ 安',
        big: 9_007_199_254_740_991,
        at: '2026-01-02T03:04:05Z',
        small: 3,
        ratio: 0.5,
        on: true,
      },
    };
    writeFileSync(source, JSON.stringify({ type: 'FeatureCollection', features: [feature, feature] }));
    execFileSync('ogr2ogr', ['-f', 'FlatGeobuf', file, source], { stdio: 'ignore' });
    const bytes = new Uint8Array(readFileSync(file));
    const rows = readFlatGeobuf(bytes, 'out.fgb');
    expect(rows).toHaveLength(2);
    expect(rows[0]?.geometry).toEqual(feature.geometry);
    expect(rows[0]?.properties).toMatchObject({
      name: 'Ñ 安',
      big: 9_007_199_254_740_991,
      small: 3,
      ratio: 0.5,
    });
    expect(String(rows[0]?.properties['at'])).toContain('2026');
  });
});
