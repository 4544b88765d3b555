import fc from 'fast-check';
import { SITING_OBJECTIVES, type SitingInstance } from '../instance/instance';

/** An instance from a table of costs; null where there is no way. */
export function anInstance(
  table: readonly (readonly (number | null)[])[],
  parts: Partial<Omit<SitingInstance, 'costs'>> = {},
): SitingInstance {
  const rowStart = [0];
  const column: number[] = [];
  const cost: number[] = [];
  for (const line of table) {
    line.forEach((value, at) => {
      if (value === null) return;
      column.push(at);
      cost.push(value);
    });
    rowStart.push(column.length);
  }
  return {
    objective: 'mclp',
    costs: {
      rowCount: table.length,
      columnCount: table[0]?.length ?? 0,
      rowStart: Uint32Array.from(rowStart),
      column: Uint32Array.from(column),
      cost: Float64Array.from(cost),
    },
    weights: new Float64Array(table.length).fill(1),
    capacity: null,
    locked: new Uint32Array(),
    p: 1,
    radius: 10,
    ...parts,
  };
}

/** Small instances of every kind: some pairs without a way, rows of weight 0, locked sites, capacities, p beyond all. */
export const smallInstances: fc.Arbitrary<SitingInstance> = fc
  .record({
    rows: fc.integer({ min: 1, max: 9 }),
    columns: fc.integer({ min: 0, max: 7 }),
    objective: fc.constantFrom(...SITING_OBJECTIVES),
    isLimited: fc.boolean(),
  })
  .chain(({ rows, columns, objective, isLimited }) =>
    fc
      .record({
        table: fc.array(
          fc.array(fc.option(fc.integer({ min: 0, max: 12 }), { freq: 5 }), {
            minLength: columns,
            maxLength: columns,
          }),
          { minLength: rows, maxLength: rows },
        ),
        weights: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: rows, maxLength: rows }),
        capacity: fc.array(fc.integer({ min: 0, max: 14 }), { minLength: columns, maxLength: columns }),
        locked: fc.subarray(
          Array.from({ length: columns }, (_, at) => at),
          { maxLength: Math.min(2, columns) },
        ),
        p: fc.integer({ min: 0, max: 4 }),
        radius: fc.integer({ min: 0, max: 12 }),
      })
      .map(({ table, weights, capacity, locked, p, radius }) =>
        anInstance(table, {
          objective,
          p,
          radius,
          weights: Float64Array.from(weights),
          capacity: isLimited ? Float64Array.from(capacity) : null,
          locked: Uint32Array.from(locked),
        }),
      ),
  );

/** Numbers that binary fractions cannot hold, between two. */
const sevenths = (min: number, max: number) =>
  fc.integer({ min: 7 * min, max: 7 * max }).map((value) => value / 7);

/** Larger instances with broken numbers, too many choices for brute force. */
export const brokenInstances: fc.Arbitrary<SitingInstance> = fc
  .record({
    rows: fc.integer({ min: 8, max: 26 }),
    columns: fc.integer({ min: 6, max: 12 }),
    objective: fc.constantFrom(...SITING_OBJECTIVES),
    isLimited: fc.boolean(),
  })
  .chain(({ rows, columns, objective, isLimited }) =>
    fc
      .record({
        costs: fc.array(fc.option(sevenths(0, 1000), { freq: 2 }), {
          minLength: rows * columns,
          maxLength: rows * columns,
        }),
        weights: fc.array(sevenths(0, 500), { minLength: rows, maxLength: rows }),
        capacity: fc.array(sevenths(0, 3000), {
          minLength: columns,
          maxLength: columns,
        }),
        locked: fc.constantFrom([], [0]),
        p: fc.integer({ min: 1, max: 5 }),
        radius: sevenths(200, 800),
      })
      .map(({ costs, weights, capacity, locked, p, radius }) =>
        anInstance(
          Array.from({ length: rows }, (_, row) => costs.slice(row * columns, (row + 1) * columns)),
          {
            objective,
            p,
            radius,
            weights: Float64Array.from(weights),
            capacity: isLimited ? Float64Array.from(capacity) : null,
            locked: Uint32Array.from(locked),
          },
        ),
      ),
  );
