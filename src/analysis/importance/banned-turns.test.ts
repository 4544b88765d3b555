import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTask } from '../../domain/task';
import { arcsOn, baseEdgeCount, CLOSED, createArcWeights, nearestSource } from '../../network';
import { profile } from '../../network/test-support/profiles';
import { randomTown } from '../../network/test-support/random-town';
import { closeEach } from './close-each';

describe('closeEach where turns are banned', () => {
  it('says what closing the street with all its twins and searching everything again says', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomTown,
        fc.constantFrom('to-people' as const, 'to-destination' as const),
        async ({ graph, snaps }, direction) => {
          const weights = createArcWeights(graph, profile('car'));
          const isOpen = (edge: number) => arcsOn(graph, edge).some((arc) => weights[arc] !== CLOSED);
          const inside = snaps.filter(
            ({ edge, fraction }) => fraction > 0.05 && fraction < 0.95 && isOpen(edge),
          );
          const [home, ...others] = inside;
          if (home === undefined) return;
          const sources = [{ snap: home }];
          const demands = others.map((snap, index) => ({ snap, people: index + 1 }));
          const question = { graph, weights, sources, demands, direction };
          const effects = await closeEach(question, createTask());
          const costs = (of: Uint32Array) => {
            const field = nearestSource(graph, sources, {
              weights: of,
              direction: direction === 'to-people' ? 'from-source' : 'to-source',
            });
            return demands.map(({ snap }) => field.at(snap)?.cost ?? Infinity);
          };
          const before = costs(weights);
          for (const [index, cost] of before.entries()) expect(effects.baseline[index]).toBeCloseTo(cost, 6);
          const standsOn = new Set(inside.map(({ edge }) => edge));
          for (let edge = 0; edge < baseEdgeCount(graph); edge++) {
            if (standsOn.has(edge)) continue;
            const closed = weights.slice();
            for (const arc of arcsOn(graph, edge)) closed[arc] = CLOSED;
            const after = costs(closed);
            let isolated = 0;
            let extra = 0;
            for (const [index, { people }] of demands.entries()) {
              if (before[index] === Infinity) continue;
              if (after[index] === Infinity) isolated += people;
              else extra += people * (after[index]! - before[index]!);
            }
            expect(effects.isolated[edge]).toBe(isolated);
            expect(effects.extra[edge]).toBeCloseTo(extra, 5);
          }
        },
      ),
      { numRuns: 80 },
    );
  });
});
