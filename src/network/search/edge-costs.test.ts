import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeGap } from '../test-support/gap';
import { profile } from '../test-support/profiles';
import { randomNetwork } from '../test-support/random-graph';
import { randomTown } from '../test-support/random-town';
import { referenceCosts } from '../test-support/reference';
import { turnReference } from '../test-support/turn-reference';
import { baseEdgeCount } from '../twins';
import { createArcWeights } from '../weights';
import { costOn, type EdgeCosts, edgeCosts, stretchesWithin } from './edge-costs';
import { nearestSource } from './nearest-source';

const SAME = 1e-9;
const FRACTIONS = [0.013, 0.31, 0.5, 0.77, 0.999];

function costAt(costs: readonly EdgeCosts[], edge: number, fraction: number): number {
  const found = costs.find((one) => one.edge === edge);
  return found === undefined ? Infinity : costOn(found, fraction);
}

describe('costs along edges', () => {
  it('equal a plain reference at every point, both ways round', () => {
    fc.assert(
      fc.property(
        randomNetwork,
        fc.constantFrom('from-source' as const, 'to-source' as const),
        ({ graph, weights, snaps }, direction) => {
          const sources = snaps.slice(0, 2).map((snap, index) => ({ snap, extra: 7 * index }));
          const options = { weights, direction };
          const costs = edgeCosts(graph, sources, nearestSource(graph, sources, options), options);
          for (let edge = 0; edge < graph.edgeCount; edge++) {
            const points = FRACTIONS.map((fraction) => ({ ...snaps[0]!, edge, fraction }));
            const all = referenceCosts(graph, weights, [...sources.map(({ snap }) => snap), ...points]);
            for (const [at, { fraction }] of points.entries()) {
              const place = sources.length + at;
              const expected = sources.map(
                ({ extra }, source) =>
                  extra + (direction === 'from-source' ? all[source]![place]! : all[place]![source]!),
              );
              expect(relativeGap(costAt(costs, edge, fraction), Math.min(...expected))).toBeLessThanOrEqual(
                SAME,
              );
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('keep turn restrictions', () => {
    fc.assert(
      fc.property(randomTown, ({ graph, restrictions, snaps }) => {
        const weights = createArcWeights(graph, profile('car'));
        const source = { snap: snaps[0]! };
        const options = { weights, direction: 'from-source' } as const;
        const costs = edgeCosts(graph, [source], nearestSource(graph, [source], options), options);
        const points = Array.from({ length: baseEdgeCount(graph) }, (_, edge) => ({
          ...snaps[0]!,
          edge,
          fraction: 0.37,
        }));
        const expected = turnReference(graph, restrictions, profile('car'))(snaps[0]!, points);
        for (const [at, { edge, fraction }] of points.entries()) {
          expect(relativeGap(costAt(costs, edge, fraction), expected[at]!)).toBeLessThanOrEqual(SAME);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('say to the point which part of a road is within a limit', () => {
    fc.assert(
      fc.property(randomNetwork, fc.integer({ min: 0, max: 120 }), ({ graph, weights, snaps }, limit) => {
        const sources = snaps.slice(0, 2).map((snap) => ({ snap }));
        const options = { weights, direction: 'from-source', limit } as const;
        const costs = edgeCosts(graph, sources, nearestSource(graph, sources, options), options);
        for (const road of costs) {
          const stretches = stretchesWithin(road, limit);
          for (const [at, { begin, end }] of stretches.entries()) {
            expect(end).toBeGreaterThan(begin);
            expect(begin).toBeGreaterThan(stretches[at - 1]?.end ?? -1);
          }
          for (let fraction = 0.0005; fraction < 1; fraction += 0.0317) {
            const isWithin = stretches.some(({ begin, end }) => fraction >= begin && fraction <= end);
            const cost = costOn(road, fraction);
            if (Math.abs(cost - limit) > 1e-6) expect(isWithin).toBe(cost <= limit);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
