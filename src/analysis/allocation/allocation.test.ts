import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATCHMENT_ZONES } from '../../domain/access';
import type { SparseCosts } from '../../domain/costs';
import type { LonLat } from '../../domain/geo';
import type { Shelter } from '../../domain/shelter';
import { createTask } from '../../domain/task';
import { aBox, aHazard, aShelter, someCells, someStandards } from '../test-support/builders';
import { type AccessScore, createAllocation } from './allocation';
import type { AllocationQuery } from './query';
import type { AllocationResult, StepPeople } from './result';
import type { WalkingCosts } from './walking';

const HERE: LonLat = [-56.17, -34.87];
/** Shelters stand at whole degrees of longitude; tables of costs are read by them. */
const at = (column: number): LonLat => [column, 0];
const holds = (urgent: number | null): Shelter['capacity'] => ({
  urgent,
  temporary: null,
  short: null,
  medium: null,
  long: null,
});

/** Walking metres from each cell to the shelter at each degree; null = no way. */
function walkingBy(table: readonly (readonly (number | null)[])[]): WalkingCosts {
  return async ({ reach }, shelters): Promise<SparseCosts> => {
    const rows = shelters.map(({ position }) =>
      (table[position[0]] ?? []).flatMap((metres, cell) =>
        metres === null || metres > reach.limit ? [] : [{ cell, cost: metres * 10 }],
      ),
    );
    const rowStart = new Uint32Array(rows.length + 1);
    for (const [row, list] of rows.entries()) rowStart[row + 1] = rowStart[row]! + list.length;
    return {
      rowCount: rows.length,
      columnCount: 0,
      rowStart,
      column: Uint32Array.from(rows.flat(), ({ cell }) => cell),
      cost: Float64Array.from(rows.flat(), ({ cost }) => cost),
    };
  };
}

const noScore: AccessScore = ({ people }) => new Float64Array(people.length);

function query(parts: Partial<AllocationQuery> = {}): AllocationQuery {
  return {
    cells: someCells(HERE, 1).slice(0, 3),
    shelters: [],
    proposed: [],
    stage: 'urgent',
    reach: { by: 'distance', limit: 500 },
    incidentTypes: [],
    accessMethod: '2sfca',
    zones: CATCHMENT_ZONES.slow,
    places: [],
    walker: 'healthy',
    hazards: [],
    hazardRoads: [],
    standards: someStandards(),
    ...parts,
  };
}

const run = (table: readonly (readonly (number | null)[])[], parts: Partial<AllocationQuery>) =>
  createAllocation(walkingBy(table), noScore)(query(parts), createTask());

const classesOf = ({ outOfReach, withoutPlace, notUsable, assigned }: StepPeople) =>
  outOfReach + withoutPlace + notUsable + assigned;

describe('the three steps', () => {
  const zone = aHazard({ id: 'z', type: 'flood', geometry: aBox(0.5, -1, 1.5, 1) });

  it('part those out of reach, those without a place, those whose place cannot be used, and the assigned', async () => {
    const result = await run(
      [
        [100, 400, null],
        [300, 100, null],
      ],
      {
        shelters: [
          aShelter({ id: 'usable', position: at(0), capacity: holds(6) }),
          aShelter({ id: 'flooded', position: at(1), capacity: holds(9) }),
        ],
        hazards: [zone],
      },
    );
    expect(result.steps).toEqual({
      people: 30,
      outOfReach: 10,
      withoutPlace: 5,
      notUsable: 9,
      assigned: 6,
    });
    expect(result.proof).toEqual({ exact: true, objective: 600, bound: 600 });
    expect(result.loads).toMatchObject([
      { id: 'usable', reason: null, assigned: 6, spare: 0, capacity: 6, inReach: 20, meanWalk: 100 },
      { id: 'flooded', reason: 'inside-hazard', assigned: 0, spare: null, capacity: 9, meanWalk: null },
    ]);
    expect(result).toMatchObject({ usableCount: 1, fullCount: 1, places: 6, sparePlaces: 0, method: 'road' });
    expect(result.gaps.reduce((sum, gap) => sum + gap.people, 0)).toBe(24);
  });

  it('send people on from a full shelter, and say how many walk farther', async () => {
    const result = await run(
      [
        [100, 200, null],
        [300, 400, 50],
      ],
      {
        shelters: [
          aShelter({ id: 'near', position: at(0), capacity: holds(10) }),
          aShelter({ id: 'far', position: at(1), capacity: holds(100) }),
        ],
      },
    );
    expect(result.steps.assigned).toBe(30);
    expect(result.proof.objective).toBe(10 * 100 + 10 * 400 + 10 * 50);
    expect(result.walk).toMatchObject({ mean: 5500 / 30, median: 100, percentile90: 400, farthest: 400 });
    expect(result.walk.fartherPeople).toBe(10);
    expect(result.walk.bins.map(({ people }) => people)).toEqual([10, 10, 0, 0, 0, 0, 10, 0]);
  });

  it('give no place to an unknown capacity, and say so', async () => {
    const known = { ...holds(null), temporary: 50 };
    const result = await run(
      [
        [100, 100, 100],
        [100, 100, 100],
      ],
      {
        shelters: [
          aShelter({ id: 'unknown', position: at(0), capacity: holds(null) }),
          aShelter({ id: 'no such stage', position: at(1), capacity: known }),
        ],
      },
    );
    expect(result.steps).toMatchObject({ outOfReach: 0, withoutPlace: 30, assigned: 0 });
    expect(result.loads.map(({ reason }) => reason)).toEqual(['capacity-unknown', 'stage-not-provided']);
    expect(result).toMatchObject({ unknownCapacityCount: 1, usableCount: 0 });
    expect(result.walk).toMatchObject({ mean: null, median: null, farthest: null });
  });

  it('count those already inside, and shelters that are closed, full or of the wrong kind as not usable', async () => {
    const shelters = [
      aShelter({ id: 'half', position: at(0), capacity: holds(10), occupancy: 6, suitableFor: ['flood'] }),
      aShelter({ id: 'full', position: at(1), capacity: holds(5), occupancy: 7, suitableFor: ['flood'] }),
      aShelter({ id: 'closed', position: at(2), capacity: holds(3), status: 'closed' }),
      aShelter({ id: 'wrong', position: at(3), capacity: holds(2), suitableFor: ['earthquake'] }),
      aShelter({ id: 'zero', position: at(4), capacity: holds(0) }),
      aShelter({ id: 'said full', position: at(5), capacity: holds(1), status: 'full' }),
    ];
    const everywhere = shelters.map(() => [100, 100, 100]);
    const result = await run(everywhere, { shelters, incidentTypes: ['flood'] });
    expect(result.loads.map(({ reason }) => reason)).toEqual([
      null,
      'full',
      'closed',
      'wrong-hazard-type',
      'full',
      'full',
    ]);
    expect(result.steps).toMatchObject({ assigned: 4, notUsable: 6 + 5 + 3 + 2 + 1, withoutPlace: 9 });
    expect(result.unknownSuitabilityCount).toBe(0);
  });

  it('answer without shelters and without people', async () => {
    const none = await run([], {});
    expect(none.steps).toEqual({ people: 30, outOfReach: 30, withoutPlace: 0, notUsable: 0, assigned: 0 });
    const nobody = await run([[]], { cells: [], shelters: [aShelter({ id: 's', position: at(0) })] });
    expect(nobody.steps.people).toBe(0);
    expect(nobody.loads).toMatchObject([{ assigned: 0, spare: 100 }]);
  });
});

describe('a plan', () => {
  it('comes with the figures before it, and a moved proposal is the same as a fresh question', async () => {
    const table = [
      [100, null, null],
      [null, 200, null],
      [null, null, 300],
    ];
    const shelters = [aShelter({ id: 's', position: at(0), capacity: holds(10) })];
    const standing = query({ shelters });
    const proposal = (column: number) => aShelter({ id: 'p', position: at(column), capacity: holds(7) });
    const ask = createAllocation(walkingBy(table), noScore);
    const first = await ask({ ...standing, proposed: [proposal(1)] }, createTask());
    expect(first.before?.steps.assigned).toBe(10);
    expect(first.steps.assigned).toBe(17);
    const moved = await ask({ ...standing, proposed: [proposal(2)] }, createTask());
    const fresh = await createAllocation(walkingBy(table), noScore)(
      { ...standing, proposed: [proposal(2)] },
      createTask(),
    );
    expect(moved).toEqual(fresh);
    expect(moved.loads.at(-1)).toMatchObject({ id: 'p', isProposed: true, assigned: 7, meanWalk: 300 });
    expect((await ask(standing, createTask())).before).toBeNull();
  });

  it('may put two equal shelters on the same spot', async () => {
    const twins = ['a', 'b'].map((id) => aShelter({ id, position: at(0), capacity: holds(4) }));
    const result = await run([[100, null, null]], { shelters: twins });
    expect(result.steps.assigned).toBe(8);
    expect(result.loads.map(({ assigned }) => assigned)).toEqual([4, 4]);
  });
});

describe('without a road network', () => {
  const near: LonLat = [HERE[0] + 0.001, HERE[1]];
  const ask = (parts: Partial<AllocationQuery>) =>
    createAllocation(null, noScore)(
      query({ shelters: [aShelter({ id: 's', position: near, capacity: holds(1000) })], ...parts }),
      createTask(),
    );

  it('straight lines times the detour factor are walked, and said to be', async () => {
    const result = await ask({});
    expect(result).toMatchObject({ method: 'straight-line', detourFactor: 1.5 });
    expect(result.steps.assigned).toBeGreaterThan(0);
    expect((await ask({ reach: { by: 'distance', limit: 1 } })).steps.assigned).toBe(0);
  });

  it('time is distance at the walker’s speed', async () => {
    const seconds = await ask({ reach: { by: 'time', limit: 500 } });
    const metres = await ask({});
    expect(seconds.steps).toEqual(metres.steps);
    const slow = await ask({ reach: { by: 'time', limit: 1000 }, walker: 'elderly' });
    expect(slow.steps).toEqual(metres.steps);
    expect(slow.walk.mean).toBeCloseTo(2 * metres.walk.mean!, 0);
  });
});

describe('bad input', () => {
  const cell = someCells(HERE, 0)[0]!;
  const shelter = aShelter({ id: 'named', position: at(0) });
  const wrong: Record<string, readonly [Partial<AllocationQuery>, string]> = {
    'negative people': [{ cells: [{ ...cell, people: -1 }] }, 'people of'],
    'people that are no number': [{ cells: [{ ...cell, people: Number.NaN }] }, 'people of'],
    'a negative capacity': [{ shelters: [{ ...shelter, capacity: holds(-1) }] }, 'capacity of named'],
    'a capacity that is no number': [
      { shelters: [{ ...shelter, capacity: holds(Number.NaN) }] },
      'capacity of named',
    ],
    'a negative occupancy': [{ shelters: [{ ...shelter, occupancy: -1 }] }, 'occupancy of named'],
    'a reach that is no number': [{ reach: { by: 'time', limit: Number.NaN } }, 'reach'],
    'a negative reach': [{ reach: { by: 'distance', limit: -1 } }, 'reach'],
    'a weight above one': [{ zones: [{ upTo: 1, weight: 2 }] }, 'weight'],
    'a zone beyond the limit': [{ zones: [{ upTo: 2, weight: 1 }] }, 'upTo'],
  };
  for (const [name, [parts, field]] of Object.entries(wrong)) {
    it(`names ${name}`, async () => {
      const asked = run([[100, 100, 100]], parts);
      await expect(asked).rejects.toMatchObject({ problem: { code: 'input-invalid' } });
      await expect(asked).rejects.toThrow(field);
    });
  }

  it('names a cost of an outside service that is none', async () => {
    const bad: WalkingCosts = async () => ({
      rowCount: 1,
      columnCount: 3,
      rowStart: Uint32Array.of(0, 1),
      column: Uint32Array.of(2),
      cost: Float64Array.of(Number.NaN),
    });
    const ask = createAllocation(bad, noScore);
    await expect(ask(query({ shelters: [shelter] }), createTask())).rejects.toThrow('cost from 2 to 0');
  });
});

describe('conservation', () => {
  const cellCount = 19;
  const world = fc.record({
    people: fc.array(fc.double({ min: 0, max: 3000, noNaN: true }), {
      minLength: cellCount,
      maxLength: cellCount,
    }),
    shelters: fc.array(
      fc.record({
        urgent: fc.option(fc.oneof(fc.nat(4000), fc.double({ min: 0, max: 4000, noNaN: true }))),
        occupancy: fc.option(fc.nat(500)),
        status: fc.constantFrom('open' as const, 'candidate' as const, 'closed' as const, 'full' as const),
        walks: fc.array(fc.option(fc.double({ min: 0, max: 700, noNaN: true })), {
          minLength: cellCount,
          maxLength: cellCount,
        }),
      }),
      { maxLength: 8 },
    ),
    flooded: fc.nat(8),
  });

  async function answer({
    people,
    shelters,
    flooded,
  }: typeof world extends fc.Arbitrary<infer T> ? T : never) {
    const result = await run(
      shelters.map(({ walks }) => walks),
      {
        cells: someCells(HERE, 2, (index) => people[index]!),
        shelters: shelters.map(({ urgent, occupancy, status }, index) =>
          aShelter({ id: `${index}`, position: at(index), capacity: holds(urgent), occupancy, status }),
        ),
        hazards: [aHazard({ id: 'z', geometry: aBox(flooded - 0.5, -1, flooded + 0.5, 1) })],
      },
    );
    return result;
  }
  const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

  function expectWhole({ steps, cells, loads, walk, proof }: AllocationResult, people: readonly number[]) {
    expect(classesOf(steps)).toBe(steps.people);
    for (const name of ['people', 'outOfReach', 'withoutPlace', 'notUsable', 'assigned'] as const) {
      expect(sum(cells[name])).toBe(steps[name]);
      for (const each of cells[name]) expect(each).toBeGreaterThanOrEqual(0);
    }
    for (const [index, all] of cells.people.entries()) {
      expect(
        cells.outOfReach[index]! +
          cells.withoutPlace[index]! +
          cells.notUsable[index]! +
          cells.assigned[index]!,
      ).toBe(all);
      expect(Math.abs(all - people[index]!)).toBeLessThan(1 / 1024);
    }
    expect(Math.abs(steps.people - sum(people))).toBeLessThanOrEqual(0.5001 / 1024);
    expect(sum(loads.map(({ assigned }) => assigned))).toBe(steps.assigned);
    expect(sum(walk.bins.map((bin) => bin.people))).toBe(steps.assigned);
    expect(proof.exact).toBe(true);
  }

  it('loses nobody, anywhere, and overfills no shelter', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (asked) => {
        const result = await answer(asked);
        expectWhole(result, asked.people);
        for (const { assigned, capacity, occupancy, reason } of result.loads) {
          const left = reason === null ? Math.max(0, (capacity ?? 0) - (occupancy ?? 0)) : 0;
          expect(assigned).toBeLessThanOrEqual(left);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('is monotone: more places leave no more people without one', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.nat(7), fc.nat(900), async (asked, pick, more) => {
        const wider = asked.shelters.map((shelter, index) =>
          index === pick
            ? { ...shelter, urgent: shelter.urgent === null ? null : shelter.urgent + more }
            : shelter,
        );
        const before = (await answer(asked)).steps;
        const after = (await answer({ ...asked, shelters: wider })).steps;
        expect(after.assigned).toBeGreaterThanOrEqual(before.assigned);
        expect(after.assigned + after.notUsable).toBeGreaterThanOrEqual(before.assigned + before.notUsable);
        expect(after.outOfReach).toBe(before.outOfReach);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a cancelled task', () => {
  it('stops at the next breath, and the next question is answered as if it had never been', async () => {
    const shelters = [aShelter({ id: 's', position: at(0), capacity: holds(10) })];
    const ask = createAllocation(walkingBy([[100, 100, 100]]), noScore);
    const controller = new AbortController();
    controller.abort();
    const cancelled = ask(query({ shelters }), createTask({ signal: controller.signal }));
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    expect((await ask(query({ shelters }), createTask())).steps.assigned).toBe(10);
  });
});
