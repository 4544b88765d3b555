import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shelter } from '../../domain/shelter';
import type { OwnKind } from '../../domain/own-layer';
import { createTask } from '../../domain/task';
import type { FormatId } from '../format';
import { WRITERS } from '../formats/registry';
import type { RowTable } from '../schema/columns';
import { districtTable } from '../schema/district';
import { facilityTable } from '../schema/facility';
import { hazardTable } from '../schema/hazard';
import { populationTable } from '../schema/population-cell';
import { shelterTable } from '../schema/shelter';
import { teamTable } from '../schema/team';
import * as some from '../schema/test-support/arbitraries';
import { warehouseTable } from '../schema/warehouse';
import { fileOfBytes } from '../source-file';
import { importAll } from './test-support/source-files';

const FORMATS = [
  'csv',
  'xlsx',
  'geojson',
  'geojson-lines',
  'flatgeobuf',
  'kml',
] as const satisfies FormatId[];
const GLOBE = [-180, -90, 180, 90] as const;

/** Features with ids and texts that people could have written: no blanks around them. */
function tidy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    typeof inner === 'string' && inner.trim() !== inner ? `x${inner}x` : inner,
  ) as T;
}

/** Features in the order of their keys, with rings that all run the same way round: files may turn them. */
function settled<T>(table: RowTable<T>, features: readonly unknown[]): unknown[] {
  const sorted = (features as T[]).toSorted((a, b) => (table.keyOf(a) < table.keyOf(b) ? -1 : 1));
  return JSON.parse(JSON.stringify(sorted), (_, inner: unknown) =>
    isRing(inner) ? wound(inner) : inner,
  ) as unknown[];
}

function isRing(value: unknown): value is [number, number][] {
  return (
    Array.isArray(value) &&
    value.length > 3 &&
    value.every((one) => Array.isArray(one) && typeof one[0] === 'number')
  );
}

function wound(ring: [number, number][]): [number, number][] {
  const doubled = ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return doubled < 0 ? ring.toReversed() : ring;
}

/** Without what no site can be: more room for people than room, a hazard named twice. */
function possible(shelter: Shelter): Shelter {
  const { areaM2, effectiveAreaM2, suitableFor } = shelter;
  const fits = areaM2 === null || effectiveAreaM2 === null || effectiveAreaM2 <= areaM2;
  return {
    ...shelter,
    effectiveAreaM2: fits ? effectiveAreaM2 : null,
    suitableFor: suitableFor && [...new Set(suitableFor)],
  };
}

/** As its table reads it: an area of one part is a polygon. */
function asRead<T>(table: RowTable<T>, feature: T): T {
  const { geometry, properties } = table.toRow(feature);
  const read = table.fromRow(geometry, properties);
  if (!read.ok) throw new Error(JSON.stringify(read.issue));
  return read.value;
}

async function throughFile<T>(kind: OwnKind, table: RowTable<T>, features: readonly T[], format: FormatId) {
  const writer = await WRITERS[format]!();
  const rows = features.map((feature) => table.toRow(feature));
  const bytes = await writer.write({ ...table, headings: {}, rows, notes: [] }, createTask());
  const file = fileOfBytes(`${table.name}.${writer.extension}`, bytes);
  return importAll(file, { kind }, GLOBE);
}

/** What a pack holds of a kind comes back as it was from every format that is written. */
function comesBack<T>(kind: OwnKind, table: RowTable<T>, arbitrary: fc.Arbitrary<T>) {
  it.each(FORMATS)(`${kind} by %s`, async (format) => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          arbitrary.map((feature) => asRead(table, tidy(feature))),
          { selector: (feature) => table.keyOf(feature), minLength: 1, maxLength: 4 },
        ),
        async (features) => {
          const { features: found, faults } = await throughFile(kind, table, features, format);
          expect(faults.flat().filter((code) => code !== 'duplicate-place')).toEqual([]);
          expect(settled(table, found)).toEqual(settled(table, features));
        },
      ),
      { numRuns: 3, endOnFailure: true },
    );
  });
}

describe('a round trip through a file', () => {
  comesBack('shelters', shelterTable, some.shelter.map(possible));
  comesBack('warehouses', warehouseTable, some.warehouse);
  comesBack('teams', teamTable, some.team);
  comesBack('facilities', facilityTable, some.facility);
  comesBack('districts', districtTable, some.district);
  comesBack(
    'population',
    populationTable,
    some.populationCell.map((cell) => ({
      ...cell,
      vulnerable: cell.vulnerable && Math.min(cell.vulnerable, cell.people),
    })),
  );
  comesBack('hazards', hazardTable, some.hazard);
});
