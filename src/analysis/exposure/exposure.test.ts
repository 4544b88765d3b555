import fc from 'fast-check';
import { area, booleanPointInPolygon } from '@turf/turf';
import { cellToBoundary, gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import type { Facility, FacilityKind } from '../../domain/facility';
import type { LonLat } from '../../domain/geo';
import { WARNING_LEVELS } from '../../domain/hazard';
import { periodAt } from '../../domain/period';
import type { PopulationCell } from '../../domain/population';
import { createTask } from '../../domain/task';
import { aBox, aHazard, aShelter, aTeam, aWarehouse, someCells } from '../test-support/builders';
import { exposure } from './exposure';
import type { ExposureQuery } from './query';

const aFacility = (kind: FacilityKind, position: LonLat): Facility => ({
  id: kind,
  name: null,
  position,
  kind,
  grade: 'derived',
  source: 'test',
  asOf: null,
});

/** Cells side by side whose people stand at given points. */
const cellsAt = (points: readonly LonLat[]): PopulationCell[] =>
  gridDisk(latLngToCell(0, 0, 9), 4)
    .slice(0, points.length)
    .map((cell, index) => ({
      cell,
      position: points[index] as LonLat,
      people: 10 ** index,
      vulnerable: 1,
    }));

const ask = (parts: Partial<ExposureQuery>) =>
  exposure(
    {
      hazards: [],
      cells: [],
      shelters: [],
      warehouses: [],
      teams: [],
      facilities: [],
      cellMethod: 'point',
      ...parts,
    },
    createTask(),
  );

const at = (text: string) => Date.parse(text);
// Two zones side by side that overlap between 1 and 2.
const west = aHazard({ id: 'west', level: 3, geometry: aBox(0, 0, 2, 2), onset: '2026-01-01T10:00:00Z' });
const east = aHazard({
  id: 'east',
  level: 1,
  geometry: aBox(1, 0, 3, 2),
  onset: '2026-01-01T12:00:00Z',
  expires: '2026-01-01T14:00:00Z',
});
const cells = cellsAt([
  [0.5, 1],
  [1.5, 1],
  [2.5, 1],
  [3.5, 1],
]);

describe('exposure', () => {
  it('counts what lies in overlapping zones once, with the gravest level', async () => {
    const { periods, zones, people } = await ask({ hazards: [west, east], cells });
    const both = periodAt(periods, at('2026-01-01T13:00:00Z'));
    expect(people).toBe(1111);
    expect(zones.map(({ id, exposed }) => [id, exposed.people])).toEqual([
      ['west', 11],
      ['east', 110],
    ]);
    expect(both?.total).toEqual({ people: 111, vulnerable: 3, places: {} });
    expect(WARNING_LEVELS.map((level) => both?.byLevel[level].people)).toEqual([110, 0, 1, 0]);
  });

  it('counts apart who is only in zones that state no level', async () => {
    const result = await ask({
      hazards: [{ ...west, level: null }, east],
      cells: cellsAt([
        [0.5, 1],
        [1.5, 1],
      ]),
    });
    const levels = (iso: string) => {
      const period = periodAt(result.periods, at(iso));
      return [period?.byLevel[1].people, period?.byLevel.none.people, period?.total.people];
    };
    expect(levels('2026-01-01T11:00:00Z')).toEqual([0, 11, 11]);
    expect(levels('2026-01-01T13:00:00Z')).toEqual([10, 1, 11]);
  });

  it('follows the zones through time, from onset to expiry', async () => {
    const { periods } = await ask({ hazards: [west, east], cells });
    const now = (text: string) => {
      const period = periodAt(periods, at(text));
      return [period?.zoneIds, period?.total.people];
    };
    expect(periods).toHaveLength(4);
    expect(now('2025-12-31T00:00:00Z')).toEqual([[], 0]);
    expect(now('2026-01-01T11:59:59Z')).toEqual([['west'], 11]);
    expect(now('2026-01-01T12:00:00Z')).toEqual([['west', 'east'], 111]);
    expect(now('2026-01-01T14:00:00Z')).toEqual([['west'], 11]);
  });

  it('counts places by kind, and names those in any zone', async () => {
    const { periods, places, hasFacilities } = await ask({
      hazards: [west, east],
      shelters: [aShelter({ id: 's1', position: [1.5, 1] }), aShelter({ id: 's2', position: [9, 9] })],
      warehouses: [aWarehouse({ id: 'w1', position: [0.5, 1] })],
      teams: [aTeam({ id: 't1', position: [2.5, 1] })],
      facilities: [aFacility('hospital', [1.5, 1.5]), aFacility('school', [0.5, 0.5])],
    });
    const both = periodAt(periods, at('2026-01-01T13:00:00Z'));
    expect(hasFacilities).toBe(true);
    expect(both?.total.places).toEqual({ shelter: 1, warehouse: 1, team: 1, hospital: 1, school: 1 });
    expect(both?.byLevel[1].places).toEqual({ shelter: 1, team: 1, hospital: 1 });
    expect(places).toEqual([
      { kind: 'shelter', id: 's1', zoneIds: ['west', 'east'] },
      { kind: 'warehouse', id: 'w1', zoneIds: ['west'] },
      { kind: 'team', id: 't1', zoneIds: ['east'] },
      { kind: 'hospital', id: 'hospital', zoneIds: ['west', 'east'] },
      { kind: 'school', id: 'school', zoneIds: ['west'] },
    ]);
  });

  it('does not know how many are vulnerable where that is not known of one cell inside', async () => {
    const [first, ...others] = cells;
    const { zones } = await ask({
      hazards: [west, east],
      cells: [{ ...first!, vulnerable: null }, ...others],
    });
    expect(zones.map(({ exposed }) => exposed.vulnerable)).toEqual([null, 2]);
  });

  it('says when nothing is known of facilities, and has one period without zones', async () => {
    const { hasFacilities, periods } = await ask({ cells });
    expect(hasFacilities).toBe(false);
    expect(periods).toMatchObject([{ fromMs: null, toMs: null, total: { people: 0, vulnerable: 0 } }]);
  });

  it('refuses a cell that cannot be counted', async () => {
    await expect(ask({ cells: [{ ...cells[0]!, people: -1 }] })).rejects.toMatchObject({
      problem: { code: 'input-invalid' },
    });
  });

  it('stops when it is cancelled', async () => {
    const stop = new AbortController();
    stop.abort();
    const query = { hazards: [west], cells, shelters: [], warehouses: [], teams: [], facilities: [] };
    await expect(
      exposure({ ...query, cellMethod: 'point' }, createTask({ signal: stop.signal })),
    ).rejects.toThrow('aborted');
  });
});

describe('zones of every shape', () => {
  const peopleIn = async (geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon, points: readonly LonLat[]) =>
    (await ask({ hazards: [aHazard({ id: 'z', geometry })], cells: cellsAt(points) })).zones[0]?.exposed
      .people;
  const ring = (...corners: readonly (readonly [number, number])[]) =>
    [...corners, corners[0]!].map(([lon, lat]) => [lon, lat]);

  it('leaves out a hole', async () => {
    const coordinates = [ring([0, 0], [3, 0], [3, 3], [0, 3]), ring([1, 1], [2, 1], [2, 2], [1, 2])];
    expect(
      await peopleIn({ type: 'Polygon', coordinates }, [
        [0.5, 0.5],
        [1.5, 1.5],
      ]),
    ).toBe(1);
  });

  it('gives a ring that crosses itself both its lobes', async () => {
    const coordinates = [ring([0, 0], [2, 2], [2, 0], [0, 2])];
    expect(
      await peopleIn({ type: 'Polygon', coordinates }, [
        [0.2, 1],
        [1.8, 1],
        [1, 0.2],
      ]),
    ).toBe(11);
  });

  it('goes on around the globe beyond the antimeridian', async () => {
    const coordinates = [ring([179, 0], [181, 0], [181, 1], [179, 1])];
    expect(
      await peopleIn({ type: 'Polygon', coordinates }, [
        [179.5, 0.5],
        [-179.5, 0.5],
        [0, 0.5],
      ]),
    ).toBe(11);
  });

  it('takes parts that lie over each other once', async () => {
    const box = ring([0, 0], [1, 0], [1, 1], [0, 1]);
    expect(await peopleIn({ type: 'MultiPolygon', coordinates: [[box], [box]] }, [[0.5, 0.5]])).toBe(1);
  });

  it('is empty without a ring', async () => {
    expect(await peopleIn({ type: 'Polygon', coordinates: [] }, [[0, 0]])).toBe(0);
  });

  it('takes a zone of 100 000 corners', async () => {
    const corners = Array.from({ length: 100_000 }, (_, step) => {
      const angle = (2 * Math.PI * step) / 100_000;
      return [Math.cos(angle), Math.sin(angle)] as const;
    });
    const inside = await peopleIn({ type: 'Polygon', coordinates: [ring(...corners)] }, [
      [0.999, 0],
      [1.001, 0],
    ]);
    expect(inside).toBe(1);
  });
});

describe('the share of an area', () => {
  const disk = someCells([10, 45], 2, () => 49);
  const box = ([lon, lat]: LonLat, reach: number) => aBox(lon - reach, lat - reach, lon + reach, lat + reach);

  it('is all of a cell inside, none of one outside, about its part in between', async () => {
    const [centre] = disk;
    const boundary = cellToBoundary(centre!.cell, true).map(([lon, lat]) => [lon, lat] as const);
    const middle = boundary.reduce((sum, [lon]) => sum + lon, 0) / boundary.length;
    const half = aBox(middle - 1, 44, middle, 46);
    const { zones } = await ask({
      hazards: [
        aHazard({ id: 'half', geometry: half }),
        aHazard({ id: 'all', geometry: aBox(9, 44, 11, 46) }),
      ],
      cells: [centre!],
      cellMethod: 'area-share',
    });
    expect(zones[0]?.exposed.people).toBeGreaterThan(17);
    expect(zones[0]?.exposed.people).toBeLessThan(32);
    expect(zones[1]?.exposed).toEqual({ people: 49, vulnerable: null, places: {} });
  });

  it('comes near the true area of the cells in a zone', async () => {
    const geometry = box([10, 45], 0.004);
    const { zones } = await ask({
      hazards: [aHazard({ id: 'z', geometry })],
      cells: disk,
      cellMethod: 'area-share',
    });
    const cellM2 = disk.reduce(
      (sum, { cell }) => sum + area({ type: 'Polygon', coordinates: [cellToBoundary(cell, true)] }),
      0,
    );
    const expected = (49 * disk.length * area(geometry)) / cellM2;
    expect(Math.abs((zones[0]?.exposed.people ?? 0) / expected - 1)).toBeLessThan(0.05);
  });

  it('samples the finest cells at their middle', async () => {
    const cell = latLngToCell(45, 10, 15);
    const { zones } = await ask({
      hazards: [aHazard({ id: 'z', geometry: box([10, 45], 0.001) })],
      cells: [{ cell, position: [10, 45], people: 3, vulnerable: 1 }],
      cellMethod: 'area-share',
    });
    expect(zones[0]?.exposed).toMatchObject({ people: 3, vulnerable: 1 });
  });
});

describe('any zones', () => {
  const corner = fc.integer({ min: 0, max: 20 });
  const zone = fc.record({
    west: corner,
    south: corner,
    width: fc.integer({ min: 1, max: 10 }),
    height: fc.integer({ min: 1, max: 10 }),
    level: fc.constantFrom(...WARNING_LEVELS),
    onset: fc.integer({ min: 0, max: 5 }),
    lasts: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  });
  const hour = (hours: number) => new Date(3_600_000 * hours).toISOString();

  it('never count anybody twice, and never lose anybody: against a plain count at every hour', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(zone, { maxLength: 5 }),
        fc.array(fc.tuple(corner, corner), { minLength: 1, maxLength: 12 }),
        fc.constantFrom('point' as const, 'area-share' as const),
        async (drawn, points, cellMethod) => {
          const hazards = drawn.map(({ west: x, south: y, width, height, level, onset, lasts }, index) =>
            aHazard({
              id: `zone ${index}`,
              level,
              onset: hour(onset),
              expires: lasts === null ? null : hour(onset + lasts),
              geometry: aBox(x + 0.3, y + 0.3, x + width + 0.3, y + height + 0.3),
            }),
          );
          const query = { hazards, cells: cellsAt(points), cellMethod };
          const { periods, zones, people } = await ask(query);
          for (let now = 0; now < 12; now++) {
            const period = periodAt(periods, 3_600_000 * now);
            const total = period?.total.people ?? Number.NaN;
            const byLevel = WARNING_LEVELS.reduce(
              (sum, level) => sum + (period?.byLevel[level].people ?? 0),
              0,
            );
            const sum = zones
              .filter(({ id }) => period?.zoneIds.includes(id))
              .reduce((all, { exposed }) => all + exposed.people, 0);
            expect(byLevel).toBeCloseTo(total, 6);
            expect(total).toBeLessThanOrEqual(sum + 1e-6);
            expect(total).toBeLessThanOrEqual(people + 1e-6);
            if (cellMethod === 'area-share') continue;
            const inForce = hazards.filter(
              (_, index) =>
                drawn[index]!.onset <= now &&
                (drawn[index]!.lasts === null || now < drawn[index]!.onset + drawn[index]!.lasts),
            );
            const plain = query.cells
              .filter(({ position }) =>
                inForce.some(({ geometry }) => booleanPointInPolygon([...position], geometry)),
              )
              .reduce((all, cell) => all + cell.people, 0);
            expect(total).toBe(plain);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
