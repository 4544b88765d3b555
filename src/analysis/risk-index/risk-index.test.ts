import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { District } from '../../domain/district';
import type { LonLat } from '../../domain/geo';
import { EQUAL_WEIGHTS, RISK_INDICATORS, type RiskIndicatorId } from '../../domain/risk-index';
import { createTask } from '../../domain/task';
import {
  aBox,
  aHazard,
  aShelter,
  aTeam,
  aWarehouse,
  roadRules,
  someCells,
  someStandards,
} from '../test-support/builders';
import { drawTown } from '../test-support/town';
import type { RiskIndexQuery } from './query';
import type { AreaRisk, IndicatorRisk } from './result';
import { riskIndex } from './risk-index';

// 50 m a character; streets at 36 km/h: 10 m/s for vehicles, 1 m/s on foot.
const town = drawTown(`
A-------------------B-------------------C
|                   |                   |
|                   |                   |
|                   |                   |
D-------------------E-------------------F
`);

function cellsAt(...places: (readonly [LonLat, number, (number | null)?])[]): RiskIndexQuery['cells'] {
  const cells = someCells([0, 0], 4);
  return places.map(([position, people, vulnerable = null], index) => ({
    ...cells[index]!,
    position,
    people,
    vulnerable,
  }));
}
const aDistrict = (id: string, geometry: District['geometry']): District => ({
  id,
  name: id,
  people: null,
  geometry,
  grade: 'derived',
  source: 'test',
});
/** West and east half of the town, split between A–B and B–C. */
const [bx] = town.at('B');
const WEST = aDistrict('west', aBox(-1, -1, bx - 0.001, 1));
const EAST = aDistrict('east', aBox(bx - 0.001, -1, bx + 0.0046, 1));

const around = (letter: string) => {
  const [x, y] = town.at(letter);
  return aBox(x - 0.0005, y - 0.0005, x + 0.0005, y + 0.0005);
};

const query = (parts: Partial<RiskIndexQuery> = {}): RiskIndexQuery => ({
  cells: cellsAt([town.at('A'), 100, 20], [town.at('B'), 300, 60], [town.at('C'), 50, 10]),
  districts: [WEST, EAST],
  shelters: [
    aShelter({
      id: 's',
      position: town.at('A'),
      capacity: { urgent: 225, temporary: null, short: null, medium: null, long: null },
    }),
  ],
  warehouses: [aWarehouse({ id: 'w', position: town.at('A'), loadingMin: 30, peopleServed: 9 })],
  teams: [aTeam({ id: 't', position: town.at('A'), turnoutS: 60 })],
  facilities: [
    {
      id: 'h',
      name: null,
      position: town.at('A'),
      kind: 'hospital',
      grade: 'derived',
      source: 'test',
      asOf: null,
    },
  ],
  exposing: [aHazard({ id: 'h1', level: 2, geometry: around('A') })],
  weights: EQUAL_WEIGHTS,
  thresholds: [2, 3.5, 5, 6.5],
  grounds: {
    population: { grade: 'estimated', asOf: '2011' },
    teams: { grade: 'exercise', asOf: '2026-06-01' },
    roads: { grade: 'derived', asOf: null },
  },
  walker: 'healthy',
  hazards: [],
  hazardRoads: [],
  standards: someStandards(),
  ...parts,
});
const ask = (parts: Partial<RiskIndexQuery> = {}) => riskIndex(query(parts), town.network, createTask());
const indicatorsOf = (area: AreaRisk | undefined) =>
  Object.fromEntries(
    (area?.dimensions ?? []).flatMap(({ indicators }) => indicators.map((one) => [one.id, one])),
  ) as Record<RiskIndicatorId, IndicatorRisk>;
const districtOf = (areas: readonly AreaRisk[], id: string | null) =>
  areas.find((area) => area.districtId === id);

describe('a district', () => {
  it('is explained down to its figures, worked out by hand', async () => {
    const west = indicatorsOf(districtOf((await ask()).districts, 'west'));
    expect(west['in-zones']).toMatchObject({ raw: 0.75, score: 7.5, share: 0.5 });
    expect(west['zone-distance']).toMatchObject({ raw: 0, score: 10 });
    expect(west['vulnerable-share'].score).toBeCloseTo(5, 9);
    expect(west['shelter-walk'].raw).toBeCloseTo(0, 0);
    expect(west['shelter-places'].raw).toBeCloseTo(225 / 450, 9);
    expect(west['shelter-places'].score).toBeCloseTo(5, 9);
    expect(west['rescue-time'].raw).toBeCloseTo(1, 1);
    expect(west['relief-time'].raw).toBeCloseTo(30, 1);
    expect(west['reserve-share'].raw).toBeCloseTo(9 / 450, 9);
    expect(west['hospital-time'].raw).toBeCloseTo(0, 1);
    const east = indicatorsOf(districtOf((await ask()).districts, 'east'));
    // B is 1 000 m from A: 100 s for vehicles.
    expect(east['shelter-walk'].raw).toBeCloseTo(1000, -1);
    expect(east['rescue-time'].raw).toBeCloseTo((60 + 100) / 60, 1);
    expect(east['relief-time'].raw).toBeCloseTo(30 + 100 / 60, 1);
    expect(east['zone-distance'].raw).toBeCloseTo(bx * 111_195 - 0.0005 * 111_195, -1);
  });

  it('says what everything stands on: the weakest grade, the oldest date, the bounds of the score', async () => {
    const { indicators, method } = await ask();
    expect(method).toBe('road');
    expect(indicators.find(({ id }) => id === 'rescue-time')).toMatchObject({
      grade: 'exercise',
      asOf: '2011',
      method: 'road',
      scoresZero: 0,
      scoresTen: 30,
      unit: 'min',
    });
    expect(indicators.find(({ id }) => id === 'density')).toMatchObject({
      grade: 'estimated',
      method: 'unknown',
    });
    expect(indicators.find(({ id }) => id === 'hospital-time')?.grade).toBe('estimated');
  });

  it('leaves unknown figures unknown and shares their weight among the others', async () => {
    const cells = cellsAt([town.at('A'), 100, null], [town.at('B'), 300, null]);
    const { districts } = await ask({ cells, facilities: [] });
    const west = indicatorsOf(districtOf(districts, 'west'));
    expect(west['vulnerable-share']).toMatchObject({ raw: null, score: null, share: 0, unknownPeople: 100 });
    expect(west.density.share).toBe(1);
    expect(west['hospital-time']).toMatchObject({ raw: null, share: 0 });
    expect(west['rescue-time'].share).toBeCloseTo(1 / 5, 12);
    expect(districtOf(districts, 'west')?.index).not.toBeNull();
  });

  it('has no index when a dimension is unknown, and one when that dimension does not count', async () => {
    const nothing = { shelters: [], teams: [], warehouses: [], facilities: [] };
    expect((await ask(nothing)).districts.map(({ index, riskClass }) => [index, riskClass])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    const weights = { ...EQUAL_WEIGHTS, dimensions: { ...EQUAL_WEIGHTS.dimensions, 'lack-of-coping': 0 } };
    expect(districtOf((await ask({ ...nothing, weights })).districts, 'west')?.index).toBeGreaterThan(0);
  });

  it('is without risk where no zone is near', async () => {
    const { districts, cells } = await ask({ exposing: [] });
    expect(districts.map(({ index, riskClass }) => [index, riskClass])).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
    expect([...cells.index]).toEqual([0, 0, 0]);
  });

  it('counts people without a way at the worst figure and says how many', async () => {
    const flood = aHazard({ id: 'flood', level: 1, geometry: around('B') });
    const { districts } = await ask({
      hazards: [flood],
      exposing: [flood],
      hazardRoads: roadRules({ walk: { effect: 'closed' }, emergency: { effect: 'closed' } }),
    });
    const east = indicatorsOf(districtOf(districts, 'east'));
    expect(east['shelter-walk']).toMatchObject({ raw: 3000, score: 10, unreachedPeople: 300 });
    expect(east['shelter-places']).toMatchObject({ raw: 0, score: 10 });
    expect(east['rescue-time']).toMatchObject({ raw: 30, score: 10, unreachedPeople: 300 });
    expect(east['relief-time'].unreachedPeople).toBe(0);
  });

  it('may be in several parts', async () => {
    const [west, east] = [WEST, EAST].map(({ geometry }) => (geometry as GeoJSON.Polygon).coordinates);
    const both = aDistrict('both', { type: 'MultiPolygon', coordinates: [west!, east!] });
    const { districts } = await ask({ districts: [both] });
    expect(districts.map(({ districtId, people }) => [districtId, people])).toEqual([
      ['both', 400],
      [null, 50],
    ]);
  });

  it('ranks by index and puts the people outside every district last', async () => {
    const { districts } = await ask();
    expect(districts.map(({ districtId, people }) => [districtId, people])).toEqual([
      ['west', 100],
      ['east', 300],
      [null, 50],
    ]);
  });
});

describe('weights', () => {
  it('of one indicator alone make the dimension its score', async () => {
    const only = { ...EQUAL_WEIGHTS.indicators, 'zone-distance': 0 };
    const { districts } = await ask({ weights: { ...EQUAL_WEIGHTS, indicators: only } });
    expect(districtOf(districts, 'west')?.dimensions[0]).toMatchObject({ id: 'hazard-exposure', score: 7.5 });
    expect(indicatorsOf(districtOf(districts, 'west'))['zone-distance'].share).toBe(0);
  });

  it.each([
    [
      { weights: { ...EQUAL_WEIGHTS, indicators: { ...EQUAL_WEIGHTS.indicators, density: -1 } } },
      'weight of density',
    ],
    [
      {
        weights: { ...EQUAL_WEIGHTS, dimensions: { ...EQUAL_WEIGHTS.dimensions, vulnerability: Number.NaN } },
      },
      'vulnerability',
    ],
    [{ thresholds: [2, 3.5, 3, 6.5] }, 'threshold 3'],
    [{ thresholds: [2, 3.5, 5] }, 'thresholds'],
    [{ cells: [{ cell: 'x', position: [0, 0], people: 1, vulnerable: null }] }, 'cell'],
  ] as [Partial<RiskIndexQuery>, string][])(
    'and input that cannot be counted with are named: %#',
    async (parts, field) => {
      await expect(ask(parts)).rejects.toThrow(field);
    },
  );
});

describe('always', () => {
  it('people add up, values lie on 0–10, scores of a district between those of its cells', async () => {
    const place = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F').map((letter) => town.at(letter));
    const scene = fc.record({
      cells: fc.array(fc.tuple(place, fc.nat(500), fc.option(fc.nat(1))), { minLength: 1, maxLength: 20 }),
      zones: fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 3 }),
      shelters: fc.array(place, { maxLength: 2 }),
      weights: fc.array(fc.integer({ min: 0, max: 5 }), {
        minLength: RISK_INDICATORS.length,
        maxLength: RISK_INDICATORS.length,
      }),
    });
    await fc.assert(
      fc.asyncProperty(scene, async (drawn) => {
        const hazards = drawn.zones.map((letter, index) =>
          aHazard({ id: `h${index}`, level: ((index % 4) + 1) as 1 | 2, geometry: around(letter) }),
        );
        const cells = cellsAt(...drawn.cells);
        const {
          districts,
          people,
          cells: risks,
        } = await ask({
          cells,
          hazards,
          exposing: hazards,
          hazardRoads: roadRules({ walk: { effect: 'closed' } }),
          shelters: drawn.shelters.map((position, index) => aShelter({ id: `s${index}`, position })),
          weights: {
            ...EQUAL_WEIGHTS,
            indicators: Object.fromEntries(
              RISK_INDICATORS.map((id, index) => [id, drawn.weights[index] ?? 1]),
            ) as Record<RiskIndicatorId, number>,
          },
        });
        expect(districts.reduce((sum, area) => sum + area.people, 0)).toBe(people);
        expect(people).toBe(drawn.cells.reduce((sum, [, count]) => sum + count, 0));
        for (const value of [...risks.index, ...districts.map(({ index }) => index ?? 0)]) {
          expect(Number.isNaN(value) || (value >= 0 && value <= 10)).toBe(true);
        }
        for (const area of districts) {
          const district = [WEST, EAST].find(({ id }) => id === area.districtId);
          if (district === undefined) continue;
          const members = cells.flatMap(({ position, people: count }, index) => {
            const isWest = position[0] < bx - 0.001;
            const isEast = !isWest && position[0] <= bx + 0.0046;
            return count > 0 && (district.id === 'west' ? isWest : isEast) ? [index] : [];
          });
          for (const { id, score } of area.dimensions.flatMap(({ indicators }) => indicators)) {
            const known = members
              .map((cell) => risks.scores[id][cell] ?? Number.NaN)
              .filter((value) => !Number.isNaN(value));
            if (score === null) expect(known).toEqual([]);
            else {
              expect(score).toBeGreaterThanOrEqual(Math.min(...known) - 1e-9);
              expect(score).toBeLessThanOrEqual(Math.max(...known) + 1e-9);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('answers by straight line without roads, and says so', async () => {
    const { method, districts } = await riskIndex(query(), null, createTask());
    expect(method).toBe('straight-line');
    const east = indicatorsOf(districtOf(districts, 'east'));
    expect(east['shelter-walk'].raw).toBeCloseTo(1500, -1);
    expect(east['rescue-time'].raw).toBeCloseTo((60 + 1500 / (50 / 3.6)) / 60, 2);
  });
});
