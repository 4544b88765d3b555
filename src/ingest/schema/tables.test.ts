import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowTable } from './columns';
import { districtTable } from './district';
import { facilityTable } from './facility';
import { hazardTable } from './hazard';
import { populationTable } from './population-cell';
import { shelterTable } from './shelter';
import { teamTable } from './team';
import * as arbitrary from './test-support/arbitraries';
import { warehouseTable } from './warehouse';

interface Case {
  readonly name: string;
  readonly columns: readonly string[];
  readonly check: () => void;
}

function caseOf<T>(table: RowTable<T>, values: fc.Arbitrary<T>): Case {
  return {
    name: table.name,
    columns: table.columns.map((column) => column.name),
    check: () =>
      fc.assert(
        fc.property(values, (value) => {
          const row = table.toRow(value);
          expect(row.geometry.type).toBe(table.geometryType);
          expect(
            Object.keys(row.properties).every((key) => table.columns.some(({ name }) => name === key)),
          ).toBe(true);
          expect(table.fromRow(row.geometry, row.properties)).toEqual({ ok: true, value });
          const present = Object.fromEntries(
            Object.entries(row.properties).filter(([, field]) => field !== null),
          );
          expect(table.fromRow(row.geometry, present)).toEqual({ ok: true, value });
        }),
        { numRuns: 60 },
      ),
  };
}

const cases = [
  caseOf(shelterTable, arbitrary.shelter),
  caseOf(warehouseTable, arbitrary.warehouse),
  caseOf(teamTable, arbitrary.team),
  caseOf(facilityTable, arbitrary.facility),
  caseOf(hazardTable, arbitrary.hazard),
  caseOf(districtTable, arbitrary.district),
  caseOf(populationTable, arbitrary.populationCell),
];

describe.each(cases)('the table of $name', ({ columns, check }) => {
  it('gives back what was put in, nulls written or absent', () => {
    expect(check).not.toThrow();
  });

  it('has no column twice', () => {
    expect(new Set(columns).size).toBe(columns.length);
  });
});

const point = { type: 'Point', coordinates: [-56, -34] };
const square = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
};

function sample<T>(table: RowTable<T>, values: fc.Arbitrary<T>) {
  const [value] = fc.sample(values, { seed: 1, numRuns: 1 });
  if (value === undefined) throw new Error('no sample');
  return table.toRow(value);
}

describe('a row that does not fit', () => {
  const { properties } = sample(shelterTable, arbitrary.shelter);
  const shelter = (change: Record<string, unknown>) =>
    shelterTable.fromRow(point, { ...properties, ...change });

  it.each([
    ['kind', 'palace', 'palace'],
    ['kind', null, 'null'],
    ['id', '', ''],
    ['status', undefined, 'null'],
    ['shelterClass', 'deluxe', 'deluxe'],
    ['areaM2', -1, '-1'],
    ['areaM2', Number.NaN, 'null'],
    ['areaM2', '12', '12'],
    ['capacityUrgent', 1.5, '1.5'],
    ['capacityUrgent', 2 ** 31, '2147483648'],
    ['accessible', 1, '1'],
    ['asOf', 'yesterday', 'yesterday'],
    ['asOf', '2017-13-45', '2017-13-45'],
    ['suitableFor', 'flood', 'flood'],
    ['grade', 'rumour', 'rumour'],
  ])('names the column and the value: %s = %j', (column, value, shown) => {
    const result = shelter({ [column]: value });
    expect(result).toMatchObject({ ok: false, issue: { column, value: shown } });
  });

  it('names the item of a list', () => {
    expect(shelter({ suitableFor: ['flood', 'rain'] })).toMatchObject({
      ok: false,
      issue: { column: 'suitableFor.1', value: 'rain' },
    });
  });

  it('shortens a long value', () => {
    const result = shelter({ kind: 'x'.repeat(500) });
    expect(result.ok ? '' : result.issue.value).toHaveLength(80);
  });

  it('says what would have been right', () => {
    const result = shelter({ space: 'cellar' });
    expect(result.ok ? '' : result.issue.expected).toBe('("indoor" | "outdoor")');
  });

  it('has no properties at all', () => {
    expect(shelterTable.fromRow(point, null)).toMatchObject({ ok: false, issue: { column: 'id' } });
  });

  it.each([
    [null],
    ['POINT (1 2)'],
    [{ type: 'Point' }],
    [{ type: 'Point', coordinates: [200, 0] }],
    [square],
  ])('has no position: %j', (geometry) => {
    for (const table of [shelterTable, warehouseTable, teamTable, facilityTable, populationTable])
      expect(table.fromRow(geometry, properties)).toMatchObject({ ok: false, issue: { column: 'geometry' } });
  });

  it.each([
    [null],
    [point],
    [{ type: 'Polygon', coordinates: [] }],
    [{ type: 'Polygon', coordinates: [[]] }],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [0, 0],
          ],
        ],
      },
    ],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
          ],
        ],
      },
    ],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [Number.NaN, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
    ],
    [{ type: 'MultiPolygon', coordinates: [] }],
    [{ type: 'MultiPolygon', coordinates: 7 }],
    [{ type: 'MultiPolygon', coordinates: [[]] }],
  ])('has no area: %j', (geometry) => {
    for (const table of [hazardTable, districtTable])
      expect(table.fromRow(geometry, properties)).toMatchObject({ ok: false, issue: { column: 'geometry' } });
  });

  it.each([
    [warehouseTable, arbitrary.warehouse, 'stock', 'none'],
    [teamTable, arbitrary.team, 'equipment', '[{"zh":""}]'],
  ])('has a list that is none: %s', (table, values, column, value) => {
    const row = sample<never>(table as RowTable<never>, values as fc.Arbitrary<never>);
    const result = table.fromRow(point, { ...row.properties, [column]: value });
    expect(result).toMatchObject({ ok: false, issue: { column: expect.stringContaining(column) } });
  });

  it('has an area of a wrong kind of warning', () => {
    const row = sample(hazardTable, arbitrary.hazard);
    expect(hazardTable.fromRow(square, { ...row.properties, level: 5 })).toMatchObject({
      ok: false,
      issue: { column: 'level', value: '5' },
    });
    expect(hazardTable.fromRow(square, { ...row.properties, onset: '2026-01-01' })).toMatchObject({
      ok: false,
      issue: { column: 'onset' },
    });
  });

  it('has no people in its district or cell', () => {
    expect(
      districtTable.fromRow(square, { id: 'a', name: 'A', people: '12', grade: 'official', source: 's' }),
    ).toMatchObject({
      issue: { column: 'people' },
    });
    expect(populationTable.fromRow(point, { cell: 'zz', people: 1 })).toMatchObject({
      issue: { column: 'cell' },
    });
  });
});

describe('what other programs leave in a row', () => {
  const { properties } = sample(shelterTable, arbitrary.shelter);

  it('takes empty text in an optional column as unknown', () => {
    const result = shelterTable.fromRow(point, { ...properties, name: '', suitableFor: '' });
    expect(result.ok && result.value).toMatchObject({ name: null, suitableFor: null });
  });

  it('takes JSON that was left as text', () => {
    const result = shelterTable.fromRow(point, { ...properties, suitableFor: '["flood"]' });
    expect(result.ok && result.value.suitableFor).toEqual(['flood']);
  });

  it('passes over columns it does not know', () => {
    const result = shelterTable.fromRow(point, { ...properties, fid: 7 });
    expect(result.ok && 'fid' in result.value).toBe(false);
  });

  it('reads a MultiPolygon of one part as a Polygon', () => {
    const multi = { type: 'MultiPolygon', coordinates: [square.coordinates] };
    const { properties: own } = sample(districtTable, arbitrary.district);
    const result = districtTable.fromRow(multi, own);
    expect(result.ok && result.value.geometry).toEqual(square);
  });
});
