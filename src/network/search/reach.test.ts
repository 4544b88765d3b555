import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeGap } from '../test-support/gap';
import { randomNetwork } from '../test-support/random-graph';
import { referenceCosts } from '../test-support/reference';
import { reachCosts } from './reach';
import { SearchScratch } from './scratch';

const directions = fc.constantFrom('from-row' as const, 'to-row' as const);
const extras = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 8 });
const limits = fc.oneof(fc.integer({ min: 0, max: 200 }), fc.constantFrom(0, 6000, Infinity));

describe('costs within reach', () => {
  it('are those of a plain reference, both legs included, and no pair within the limit is missing', () => {
    fc.assert(
      fc.property(randomNetwork, directions, extras, limits, (network, direction, legs, limit) => {
        const { graph, weights, snaps } = network;
        const all = referenceCosts(graph, weights, snaps);
        const places = snaps.map((snap, index) => ({ snap, extra: legs[index]! }));
        const rows = places.slice(0, 3);
        const found = reachCosts(graph, new SearchScratch(graph.nodeCount), rows, places, {
          weights,
          direction,
          limit,
        });
        expect(found).toMatchObject({ rowCount: rows.length, columnCount: places.length });
        for (const [row, { extra }] of rows.entries()) {
          const listed = new Map<number, number>();
          let last = -1;
          for (let at = found.rowStart[row]!; at < found.rowStart[row + 1]!; at++) {
            expect(found.column[at]).toBeGreaterThan(last);
            last = found.column[at]!;
            listed.set(last, found.cost[at]!);
          }
          for (const [column, place] of places.entries()) {
            const travel = direction === 'from-row' ? all[row]![column]! : all[column]![row]!;
            const cost = extra + travel + place.extra;
            const known = listed.get(column);
            if (known !== undefined) expect(relativeGap(known, cost)).toBeLessThanOrEqual(1e-9);
            if (Math.abs(cost - limit) > 1e-6) expect(known !== undefined).toBe(cost < limit);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it('of one row more are found without those before', () => {
    fc.assert(
      fc.property(randomNetwork, directions, ({ graph, weights, snaps }, direction) => {
        const places = snaps.map((snap) => ({ snap }));
        const scratch = new SearchScratch(graph.nodeCount);
        const options = { weights, direction, limit: 300 };
        const whole = reachCosts(graph, scratch, places, places, options);
        for (const [row, place] of places.entries()) {
          const alone = reachCosts(graph, scratch, [place], places, options);
          const [from, to] = [whole.rowStart[row], whole.rowStart[row + 1]];
          expect(alone.column).toEqual(whole.column.slice(from, to));
          expect(alone.cost).toEqual(whole.cost.slice(from, to));
        }
      }),
      { numRuns: 200 },
    );
  });
});
