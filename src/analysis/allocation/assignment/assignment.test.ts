import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTask } from '../../../domain/task';
import { assign, reassign } from './assign';
import type { Assignment } from './assignment';
import { flawOf } from './certificate';
import type { Column } from './columns';
import { widen } from './widen';

interface Outcome {
  readonly placed: number;
  readonly cost: number;
}

function outcomeOf({ flow, pairs }: Pick<Assignment, 'flow' | 'pairs'>): Outcome {
  let placed = 0;
  let cost = 0;
  for (const [pair, units] of flow.entries()) {
    placed += units;
    cost += units * pairs.cost[pair]!;
  }
  return { placed, cost };
}

/** Every way of placing the units one by one: the most placed, then the least cost. Shares nothing with what it checks. */
function bruteForce(columns: readonly Column[], supply: Float64Array): Outcome {
  const people = Array.from(supply).flatMap((units, row) => Array.from({ length: units }, () => row));
  const free = columns.map(({ capacity }) => capacity);
  let best: Outcome = { placed: 0, cost: 0 };
  const go = (at: number, placed: number, cost: number): void => {
    if (placed + people.length - at < best.placed) return;
    if (at === people.length) {
      if (placed > best.placed || (placed === best.placed && cost < best.cost)) best = { placed, cost };
      return;
    }
    for (const [index, { rows, costs }] of columns.entries()) {
      const pair = rows.indexOf(people[at]!);
      if (pair < 0 || (free[index] ?? 0) <= 0) continue;
      free[index]!--;
      go(at + 1, placed + 1, cost + costs[pair]!);
      free[index]!++;
    }
    go(at + 1, placed, cost);
  };
  go(0, 0, 0);
  return best;
}

const aColumn = (rowCount: number, maxCapacity: number): fc.Arbitrary<Column> =>
  fc
    .record({
      costs: fc.array(fc.option(fc.integer({ min: 0, max: 9 })), {
        minLength: rowCount,
        maxLength: rowCount,
      }),
      capacity: fc.integer({ min: 0, max: maxCapacity }),
    })
    .map(({ costs, capacity }) => ({
      rows: Uint32Array.from(costs.flatMap((cost, row) => (cost === null ? [] : [row]))),
      costs: Float64Array.from(costs.filter((cost) => cost !== null)),
      capacity,
    }));

const instance = (rows: number, columns: number, most: number) =>
  fc.integer({ min: 1, max: rows }).chain((rowCount) =>
    fc.record({
      supply: fc
        .array(fc.integer({ min: 0, max: most }), { minLength: rowCount, maxLength: rowCount })
        .map((units) => Float64Array.from(units)),
      columns: fc.array(aColumn(rowCount, 2 * most), { maxLength: columns }),
      others: fc.array(aColumn(rowCount, 2 * most), { maxLength: 4 }),
    }),
  );

describe('assignment', () => {
  it('is the best of all on small instances', async () => {
    await fc.assert(
      fc.asyncProperty(instance(4, 3, 2), async ({ supply, columns }) => {
        const state = await assign(columns, supply, createTask());
        expect(outcomeOf(state)).toEqual(bruteForce(columns, supply));
      }),
      { numRuns: 300 },
    );
  });

  it('proves itself by its prices, loses nobody and fills nothing beyond its capacity', async () => {
    await fc.assert(
      fc.asyncProperty(instance(40, 12, 2000), async ({ supply, columns }) => {
        const state = await assign(columns, supply, createTask());
        expect(flawOf(state)).toBeNull();
        const { placed } = outcomeOf(state);
        const sum = (units: Float64Array) => units.reduce((total, one) => total + one, 0);
        expect(placed + sum(state.leftOver)).toBe(sum(supply));
        for (const free of state.free) expect(free).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });

  it('after columns come, go or move is as good as from nothing, and proven again', async () => {
    await fc.assert(
      fc.asyncProperty(
        instance(25, 30, 60),
        fc.array(fc.nat(), { maxLength: 3 }),
        async ({ supply, columns, others }, gone) => {
          const former = await assign(columns, supply, createTask());
          const before = former.flow.slice();
          const left = columns.filter((_, index) => !gone.some((one) => one % columns.length === index));
          const next = [...left, ...others];
          const mended = await reassign(former, next, createTask());
          expect(flawOf(mended)).toBeNull();
          expect(outcomeOf(mended)).toEqual(outcomeOf(await assign(next, supply, createTask())));
          expect(former.flow).toEqual(before);
          const back = await reassign(mended, columns, createTask());
          expect(flawOf(back)).toBeNull();
          expect(outcomeOf(back)).toEqual(outcomeOf(former));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('places no fewer with more capacity', async () => {
    await fc.assert(
      fc.asyncProperty(instance(12, 6, 30), fc.nat(), fc.nat(50), async ({ supply, columns }, pick, more) => {
        const wider = columns.map((column, index) =>
          index === pick % columns.length ? { ...column, capacity: column.capacity + more } : column,
        );
        const { placed } = outcomeOf(await assign(columns, supply, createTask()));
        const after = outcomeOf(await assign(wider, supply, createTask()));
        expect(after.placed).toBeGreaterThanOrEqual(placed);
        expect(after.placed).toBeLessThanOrEqual(placed + more);
      }),
      { numRuns: 150 },
    );
  });

  it('is stopped between rows when its task is cancelled', async () => {
    const controller = new AbortController();
    const supply = new Float64Array(1200).fill(1);
    const rows = Uint32Array.from({ length: 1200 }, (_, row) => row);
    const column: Column = { rows, costs: new Float64Array(1200), capacity: 1200 };
    const task = createTask({ signal: controller.signal, onProgress: () => controller.abort() });
    await expect(assign([column], supply, task)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('the certificate', () => {
  const rows = Uint32Array.of(0, 1);
  const near: Column = { rows, costs: Float64Array.of(1, 5), capacity: 1 };
  const far: Column = { rows, costs: Float64Array.of(2, 9), capacity: 1 };
  const start = async () => assign([near, far], Float64Array.of(1, 1), createTask());
  const wrong: Record<string, (state: Assignment) => void> = {
    supply: ({ leftOver }) => leftOver.fill(1),
    capacity: ({ free }) => free.fill(1),
    negative: ({ flow }) => flow.fill(-1),
    'better-offer': ({ flow }) => flow.set([1, 0, 0, 1]),
    'price-of-free': ({ price }) => price.fill(-1),
  };
  for (const [name, spoil] of Object.entries(wrong)) {
    it(`sees a flaw: ${name}`, async () => {
      const state = await start();
      expect(flawOf(state)).toBeNull();
      spoil(state);
      expect(flawOf(state)).not.toBeNull();
    });
  }

  it('sees that somebody is left over who could be placed', async () => {
    const state = await assign([near], Float64Array.of(1, 0), createTask());
    state.flow.fill(0);
    state.free.fill(1);
    state.price.fill(0);
    state.leftOver[0] = 1;
    expect(flawOf(state)).toBe('left-over-cheaply');
  });
});

describe('wider columns', () => {
  it('place the most there is, and take a place from nobody', async () => {
    await fc.assert(
      fc.asyncProperty(
        instance(20, 8, 40),
        fc.array(fc.nat(30), { minLength: 8, maxLength: 8 }),
        async ({ supply, columns, others }, extra) => {
          const state = await assign(columns, supply, createTask());
          const wide = [
            ...columns.map(({ rows, costs, capacity }, index) => {
              const more = [...supply.keys()].filter((row) => (row + index) % 3 === 0 || rows.includes(row));
              return {
                rows: Uint32Array.from(more),
                costs: Float64Array.from(more, (row) => costs[rows.indexOf(row)] ?? 5),
                capacity: capacity + extra[index]!,
              };
            }),
            ...others,
          ];
          const more = widen(state, wide);
          const { placed } = outcomeOf(state);
          const sum = more.reduce((total, units) => total + units, 0);
          const whole = outcomeOf(await assign(wide, supply, createTask()));
          expect(placed + sum).toBe(whole.placed);
          for (const [row, units] of more.entries()) {
            expect(units).toBeGreaterThanOrEqual(0);
            expect(units).toBeLessThanOrEqual(state.leftOver[row]!);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
