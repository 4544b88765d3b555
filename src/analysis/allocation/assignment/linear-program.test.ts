import fc from 'fast-check';
import loadHighs from 'highs';
import { expect, it } from 'vitest';
import { createTask } from '../../../domain/task';
import { assign } from './assign';
import type { Column } from './columns';

/** The transport problem as a linear program in the LP format: left-over units cost as much as everything together. */
function program(columns: readonly Column[], supply: Float64Array, penalty: number): string {
  const pairs = columns.flatMap(({ rows, costs }, column) =>
    Array.from(rows, (row, at) => ({ row, column, cost: costs[at]!, name: `x${row}_${column}` })),
  );
  const rest = Array.from(supply, (_, row) => `u${row}`);
  const sum = (names: readonly string[]) => names.join(' + ');
  const rows = Array.from(
    supply,
    (units, row) =>
      ` ${sum([`u${row}`, ...pairs.filter((one) => one.row === row).map(({ name }) => name)])} = ${units}`,
  );
  const limits = columns.flatMap(({ capacity }, column) => {
    const into = pairs.filter((one) => one.column === column).map(({ name }) => name);
    return into.length === 0 ? [] : [` ${sum(into)} <= ${capacity}`];
  });
  const objective = sum([
    ...pairs.map(({ cost, name }) => `${cost} ${name}`),
    ...rest.map((name) => `${penalty} ${name}`),
  ]);
  return `Minimize\n obj: ${objective}\nSubject To\n${[...rows, ...limits].join('\n')}\nEnd\n`;
}

const world = fc.record({
  supply: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 25, maxLength: 25 }),
  columns: fc.array(
    fc.record({
      walks: fc.array(fc.option(fc.integer({ min: 1, max: 5000 }), { freq: 1 }), {
        minLength: 25,
        maxLength: 25,
      }),
      capacity: fc.integer({ min: 0, max: 2500 }),
    }),
    { minLength: 3, maxLength: 9 },
  ),
});

it('the assignment is the optimum that HiGHS finds', async () => {
  const highs = await loadHighs();
  await fc.assert(
    fc.asyncProperty(world, async ({ supply: units, columns: drawn }) => {
      const supply = Float64Array.from(units);
      const columns = drawn.map(
        ({ walks, capacity }): Column => ({
          rows: Uint32Array.from(walks.flatMap((walk, row) => (walk === null ? [] : [row]))),
          costs: Float64Array.from(walks.filter((walk) => walk !== null)),
          capacity,
        }),
      );
      const penalty = 100_000;
      const solved = highs.solve(program(columns, supply, penalty));
      const state = await assign(columns, supply, createTask());
      const walked = state.flow.reduce((sum, flow, pair) => sum + flow * state.pairs.cost[pair]!, 0);
      const left = state.leftOver.reduce((sum, flow) => sum + flow, 0);
      expect(solved.Status).toBe('Optimal');
      expect(walked + penalty * left).toBeCloseTo(solved.ObjectiveValue, 3);
    }),
    { numRuns: 25 },
  );
});
