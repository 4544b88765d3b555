import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SparseCosts } from '../../domain/costs';
import { CATCHMENT_ZONES } from '../../domain/access';
import { binaryDecay, type Decay, gaussianDecay, zoneDecay } from './decay';
import { floatingCatchment } from './floating-catchment';

/** Costs from columns (people) to rows (sites); null = no way. */
function sparse(rows: readonly (readonly (number | null)[])[], columnCount: number): SparseCosts {
  const entries = rows.map((row) => row.flatMap((cost, column) => (cost === null ? [] : [{ column, cost }])));
  const rowStart = new Uint32Array(rows.length + 1);
  for (const [row, list] of entries.entries()) rowStart[row + 1] = rowStart[row]! + list.length;
  return {
    rowCount: rows.length,
    columnCount,
    rowStart,
    column: Uint32Array.from(entries.flat(), ({ column }) => column),
    cost: Float64Array.from(entries.flat(), ({ cost }) => cost),
  };
}

/** Three tracts of the hospital example of pysal/access: costs into tract 3, out of it, and between 1 and 2; to itself 1. */
const tracts = (into: number, out: number, across: number) => [
  [1, across, out],
  [across, 1, out],
  [into, into, 1],
];
const inverse: Decay = (cost) => 1 / cost;
const HOSPITALS = { people: [100, 50, 10], supply: [15, 20, 100], limit: 61 };

describe('the three tracts (DOMAIN.md O3)', () => {
  const scenarios = {
    s0: {
      costs: [40, 40, 80],
      two: [0.331444117, 0.579828132, 7.28641817],
      three: [0.156256588, 0.406216452, 9.906351855],
    },
    s1: {
      costs: [20, 40, 80],
      two: [0.435340221, 0.683724236, 5.727976611],
      three: [0.173813543, 0.42377244, 9.64300237],
    },
    s2: {
      costs: [40, 20, 80],
      two: [0.331071913, 0.577857786, 7.299991939],
      three: [0.156525927, 0.406372741, 9.902877021],
    },
    s3: {
      costs: [20, 20, 40],
      two: [0.442568395, 0.66675828, 5.740524646],
      three: [0.174802148, 0.424035509, 9.631800976],
    },
  } as const;
  for (const [
    name,
    {
      costs: [into, out, across],
      two,
      three,
    },
  ] of Object.entries(scenarios)) {
    const costs = sparse(tracts(into, out, across), 3);
    it(`${name}: two steps`, () => {
      const access = floatingCatchment({ ...HOSPITALS, costs, decay: inverse, steps: 'two-step' });
      for (const [place, expected] of two.entries()) expect(access[place]).toBeCloseTo(expected, 9);
    });
    it(`${name}: three steps`, () => {
      const access = floatingCatchment({ ...HOSPITALS, costs, decay: inverse, steps: 'three-step' });
      for (const [place, expected] of three.entries()) expect(access[place]).toBeCloseTo(expected, 9);
    });
  }

  it('s0 with binary weights', () => {
    const costs = sparse(tracts(40, 40, 80), 3);
    const access = floatingCatchment({ ...HOSPITALS, costs, decay: binaryDecay, steps: 'two-step' });
    const expected = [0.761363636, 0.958333333, 1.09469697];
    for (const [place, value] of expected.entries()) expect(access[place]).toBeCloseTo(value, 9);
  });
});

it('follows the Gaussian example (DOMAIN.md O4)', () => {
  const at = [0, 1, 2];
  const costs = sparse(
    [0, 2].map((site) => at.map((home) => Math.abs(home - site))),
    3,
  );
  const input = { costs, people: [100, 100, 100], supply: [10, 10], decay: gaussianDecay(1), limit: 2 };
  const access = floatingCatchment({ ...input, steps: 'two-step' });
  for (const [place, value] of [0.065179, 0.069641, 0.065179].entries())
    expect(access[place]).toBeCloseTo(value, 6);
});

describe('zones', () => {
  it('weigh by thirds of the limit, ends included, and nobody beyond', () => {
    const decay = zoneDecay(CATCHMENT_ZONES.slow, 30);
    expect([0, 10, 10.1, 20, 30, 30.1].map(decay)).toEqual([1, 1, 0.68, 0.68, 0.22, 0]);
    expect([10, 20, 30].map(zoneDecay(CATCHMENT_ZONES.fast, 30))).toEqual([1, 0.42, 0.09]);
  });
});

describe('invariant', () => {
  const decays: Record<string, Decay> = {
    binary: binaryDecay,
    slow: zoneDecay(CATCHMENT_ZONES.slow, 30),
    gaussian: gaussianDecay(10),
  };
  const anInstance = fc
    .record({ sites: fc.integer({ min: 0, max: 5 }), homes: fc.integer({ min: 0, max: 7 }) })
    .chain(({ sites, homes }) =>
      fc.record({
        rows: fc.array(
          fc.array(fc.option(fc.double({ min: 0, max: 40, noNaN: true })), {
            minLength: homes,
            maxLength: homes,
          }),
          { minLength: sites, maxLength: sites },
        ),
        people: fc.array(fc.nat(1000), { minLength: homes, maxLength: homes }),
        supply: fc.array(fc.nat(5000), { minLength: sites, maxLength: sites }),
      }),
    );

  for (const [name, decay] of Object.entries(decays)) {
    for (const steps of ['two-step', 'three-step'] as const) {
      it(`${name}, ${steps}: all that somebody can reach is shared out, no more and no less`, () => {
        fc.assert(
          fc.property(anInstance, ({ rows, people, supply }) => {
            const costs = sparse(rows, people.length);
            const access = floatingCatchment({ costs, people, supply, decay, limit: 30, steps });
            const given = access.reduce((sum, each, place) => sum + each * people[place]!, 0);
            const reached = rows.map((row) =>
              row.some((cost, place) => cost !== null && cost <= 30 && decay(cost) > 0 && people[place]! > 0),
            );
            const shared = supply.reduce((sum, units, site) => sum + (reached[site] ? units : 0), 0);
            expect(given).toBeCloseTo(shared, 6);
          }),
          { numRuns: 200 },
        );
      });
    }
  }
});

describe('bad input', () => {
  const costs = sparse([[1]], 1);
  const ask = (people: number[], supply: number[]) => () =>
    floatingCatchment({ costs, people, supply, decay: binaryDecay, limit: 2, steps: 'two-step' });
  it('names the site or the place', () => {
    expect(ask([1], [-1])).toThrow('supply of site 0');
    expect(ask([Number.NaN], [1])).toThrow('people of place 0');
    expect(ask([], [1])).toThrow('people of place 0');
    expect(ask([1], [Number.POSITIVE_INFINITY])).toThrow('supply of site 0');
  });
});
