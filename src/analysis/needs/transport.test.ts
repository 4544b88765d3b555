import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import type { CostMatrix } from '../../domain/costs';
import { AnlanError } from '../../domain/errors';
import { type Flow, solveTransport } from './transport';

const matrixOf = (rows: readonly (readonly number[])[]): CostMatrix => ({
  rowCount: rows.length,
  columnCount: rows[0]?.length ?? 0,
  cost: Float64Array.from(rows.flat()),
});
const X = Number.POSITIVE_INFINITY;

const sentOf = (flows: readonly Flow[]) => flows.reduce((sum, { quantity }) => sum + quantity, 0);
const costOf = (flows: readonly Flow[], { cost, columnCount }: CostMatrix) =>
  flows.reduce(
    (sum, { row, column, quantity }) => sum + quantity * (cost[row * columnCount + column] ?? X),
    0,
  );

/** Every way to send whole units, tried out: most sent first, then least cost. */
function byTrying(supply: readonly number[], demand: readonly number[], costs: CostMatrix) {
  let best = { sent: 0, cost: 0 };
  const left = [...supply];
  const wanted = [...demand];
  const visit = (at: number, sent: number, cost: number) => {
    if (at === costs.cost.length) {
      if (sent > best.sent || (sent === best.sent && cost < best.cost)) best = { sent, cost };
      return;
    }
    const row = Math.floor(at / costs.columnCount);
    const column = at % costs.columnCount;
    const each = costs.cost[at] ?? X;
    const most = each === X ? 0 : Math.min(left[row] ?? 0, wanted[column] ?? 0);
    for (let quantity = 0; quantity <= most; quantity++) {
      left[row] = (left[row] ?? 0) - quantity;
      wanted[column] = (wanted[column] ?? 0) - quantity;
      visit(at + 1, sent + quantity, cost + (quantity === 0 ? 0 : quantity * each));
      left[row] = (left[row] ?? 0) + quantity;
      wanted[column] = (wanted[column] ?? 0) + quantity;
    }
  };
  visit(0, 0, 0);
  return best;
}

const cost = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 20 }) }, fc.constant(X));
const instance = (rows: number, columns: number, most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: rows }), fc.integer({ min: 1, max: columns }))
    .chain(([rowCount, columnCount]) =>
      fc.record({
        supply: fc.array(fc.nat(most), { minLength: rowCount, maxLength: rowCount }),
        demand: fc.array(fc.nat(most), { minLength: columnCount, maxLength: columnCount }),
        costs: fc
          .array(cost, { minLength: rowCount * columnCount, maxLength: rowCount * columnCount })
          .map((values) => ({ rowCount, columnCount, cost: Float64Array.from(values) })),
      }),
    );

describe('solveTransport', () => {
  it('sends from the cheapest, and takes a dearer way for one so that all are served', () => {
    const costs = matrixOf([
      [1, 2],
      [9, X],
    ]);
    expect(solveTransport([5, 5], [5, 5], costs)).toEqual([
      { row: 0, column: 1, quantity: 5 },
      { row: 1, column: 0, quantity: 5 },
    ]);
  });

  it('leaves what cannot be sent: nothing in stock, no way, nothing wanted', () => {
    expect(solveTransport([0], [3], matrixOf([[1]]))).toEqual([]);
    expect(solveTransport([3], [3], matrixOf([[X]]))).toEqual([]);
    expect(solveTransport([3], [0], matrixOf([[1]]))).toEqual([]);
    expect(solveTransport([], [], { rowCount: 0, columnCount: 0, cost: new Float64Array() })).toEqual([]);
  });

  it.each([
    [[1.5], [1], [[1]], 'supply'],
    [[-1], [1], [[1]], 'supply'],
    [[1], [Number.NaN], [[1]], 'demand'],
    [[1, 1], [1], [[1]], 'supply.length'],
    [[1], [1], [[-1]], 'cost'],
    [[1], [1], [[Number.NaN]], 'cost'],
  ])('refuses supply %j, demand %j, cost %j', (supply, demand, rows, field) => {
    const solve = () => solveTransport(supply, demand, matrixOf(rows));
    expect(solve).toThrow(AnlanError);
    expect(solve).toThrow(field);
  });

  it('keeps what it has: never more than supply or demand, whole units', () => {
    fc.assert(
      fc.property(instance(6, 9, 40), ({ supply, demand, costs }) => {
        const flows = solveTransport(supply, demand, costs);
        for (const [row, quantity] of supply.entries()) {
          expect(sentOf(flows.filter((flow) => flow.row === row))).toBeLessThanOrEqual(quantity);
        }
        for (const [column, quantity] of demand.entries()) {
          expect(sentOf(flows.filter((flow) => flow.column === column))).toBeLessThanOrEqual(quantity);
        }
        expect(flows.every(({ quantity }) => Number.isInteger(quantity) && quantity > 0)).toBe(true);
        expect(Number.isFinite(costOf(flows, costs))).toBe(true);
      }),
    );
  });

  it('is as good as trying every way', () => {
    fc.assert(
      fc.property(instance(3, 3, 3), ({ supply, demand, costs }) => {
        const flows = solveTransport(supply, demand, costs);
        expect({ sent: sentOf(flows), cost: costOf(flows, costs) }).toEqual(byTrying(supply, demand, costs));
      }),
      { numRuns: 150 },
    );
  });

  it('is as good as a linear program says, on larger ones', async () => {
    const highs = await loadHighs();
    const most = 1000;
    fc.assert(
      fc.property(instance(8, 14, most), ({ supply, demand, costs }) => {
        const { columnCount } = costs;
        const ways = [...costs.cost].flatMap((each, at) =>
          each === X ? [] : [{ each, at, name: `x${at}` }],
        );
        fc.pre(ways.length > 0);
        const rows = (of: (at: number) => boolean, limit: number) => {
          const names = ways.filter(({ at }) => of(at)).map(({ name }) => name);
          return names.length === 0 ? [] : [` ${names.join(' + ')} <= ${limit}`];
        };
        const bonus = most * 20;
        const { ObjectiveValue } = highs.solve(
          [
            'Maximize',
            ` obj: ${ways.map(({ each, name }) => `${bonus - each} ${name}`).join(' + ')}`,
            'Subject To',
            ...supply.flatMap((limit, row) => rows((at) => Math.floor(at / columnCount) === row, limit)),
            ...demand.flatMap((limit, column) => rows((at) => at % columnCount === column, limit)),
            'End',
          ].join('\n'),
        );
        const flows = solveTransport(supply, demand, costs);
        expect(bonus * sentOf(flows) - costOf(flows, costs)).toBeCloseTo(ObjectiveValue, 3);
      }),
      { numRuns: 40 },
    );
  });
});
