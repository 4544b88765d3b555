import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RandomNetwork, randomNetwork } from '../test-support/random-graph';
import { relativeGap } from '../test-support/gap';
import { referenceCosts } from '../test-support/reference';
import { CLOSED } from '../types';
import { type Path, pathCost, travelledShare } from './path';
import { createSearcher } from './searcher';

const RUNS = { numRuns: 600 };

const SAME = 1e-9;

/** What is wrong with a path: arcs that do not follow on one another, closed ones, a sum that is not its cost. */
function faultOf({ graph, weights }: RandomNetwork, path: Path): string | null {
  const { arcs, cost, from, to } = path;
  const all = Array.from(arcs);
  if (arcs[0]! >> 1 !== from.edge || arcs.at(-1)! >> 1 !== to.edge) return 'ends';
  if (all.some((arc, i) => i > 0 && graph.arcHead[arcs[i - 1]!] !== graph.arcHead[arc ^ 1])) return 'gap';
  if (all.some((arc, i) => weights[arc] === CLOSED && travelledShare(path, i) > 0)) return 'closed';
  return relativeGap(cost, pathCost(weights, path)) <= SAME ? null : 'cost';
}

describe('searches against a plain reference', () => {
  it('find the same cost from one point to another, by a sound path', () => {
    fc.assert(
      fc.property(randomNetwork, (network) => {
        const { graph, weights, snaps } = network;
        const [costs] = referenceCosts(graph, weights, snaps);
        const searcher = createSearcher(graph);
        for (const [index, snap] of snaps.entries()) {
          const path = searcher.route(snaps[0]!, snap, weights);
          expect(relativeGap(path?.cost ?? Infinity, costs![index]!)).toBeLessThanOrEqual(SAME);
          expect(path === null ? null : faultOf(network, path)).toBeNull();
        }
      }),
      RUNS,
    );
  });

  it('find the k nearest in both directions, extra costs included', () => {
    fc.assert(
      fc.property(
        randomNetwork,
        fc.integer({ min: 0, max: 9 }),
        fc.constantFrom('from-origin' as const, 'to-origin' as const),
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 8 }),
        (network, k, direction, extras) => {
          const { graph, weights, snaps } = network;
          const all = referenceCosts(graph, weights, snaps);
          const targets = snaps.slice(1).map((snap, index) => ({ snap, extra: extras[index]! }));
          const expected = targets
            .map(({ extra }, index) => ({
              target: index,
              cost: extra + (direction === 'from-origin' ? all[0]![index + 1]! : all[index + 1]![0]!),
            }))
            .filter(({ cost }) => cost < Infinity)
            .sort((a, b) => a.cost - b.cost)
            .slice(0, k);
          const hits = createSearcher(graph).kNearest(snaps[0]!, targets, { weights, direction, k });
          expect(hits).toHaveLength(expected.length);
          for (const [index, hit] of hits.entries()) {
            expect(relativeGap(hit.cost, expected[index]!.cost)).toBeLessThanOrEqual(SAME);
            expect(faultOf(network, hit.path)).toBeNull();
            const origin = direction === 'from-origin' ? hit.path.from : hit.path.to;
            expect(origin).toBe(snaps[0]);
          }
        },
      ),
      RUNS,
    );
  });

  it('find the nearest of many sources for every point', () => {
    fc.assert(
      fc.property(
        randomNetwork,
        fc.constantFrom('from-source' as const, 'to-source' as const),
        fc.integer({ min: 1, max: 7 }),
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 8 }),
        ({ graph, weights, snaps }, direction, count, extras) => {
          const all = referenceCosts(graph, weights, snaps);
          const sources = snaps.slice(0, count).map((snap, index) => ({ snap, extra: extras[index]! }));
          const field = createSearcher(graph).nearestSource(sources, { weights, direction });
          for (const [place, snap] of snaps.entries()) {
            const costs = sources.map(
              ({ extra }, source) =>
                extra + (direction === 'from-source' ? all[source]![place]! : all[place]![source]!),
            );
            const found = field.at(snap);
            expect(relativeGap(found?.cost ?? Infinity, Math.min(...costs))).toBeLessThanOrEqual(SAME);
            const ofSource = found === null ? Infinity : costs[found.source]!;
            expect(relativeGap(ofSource, found?.cost ?? Infinity)).toBeLessThanOrEqual(SAME);
          }
        },
      ),
      RUNS,
    );
  });

  it('fill a matrix whichever side is shorter', () => {
    fc.assert(
      fc.property(randomNetwork, fc.integer({ min: 1, max: 7 }), ({ graph, weights, snaps }, cut) => {
        const all = referenceCosts(graph, weights, snaps);
        const [froms, tos] = [snaps.slice(0, cut), snaps.slice(cut)];
        const costs = createSearcher(graph).matrix(froms, tos, { weights });
        expect(costs).toHaveLength(froms.length * tos.length);
        for (const [row] of froms.entries()) {
          for (const [column] of tos.entries()) {
            expect(
              relativeGap(costs[row * tos.length + column]!, all[row]![cut + column]!),
            ).toBeLessThanOrEqual(SAME);
          }
        }
      }),
      RUNS,
    );
  });
});

describe('searches among themselves', () => {
  it('keep the triangle inequality', () => {
    fc.assert(
      fc.property(randomNetwork, ({ graph, weights, snaps }) => {
        const costs = createSearcher(graph).matrix(snaps, snaps, { weights });
        const n = snaps.length;
        for (let a = 0; a < n; a++) {
          for (let b = 0; b < n; b++) {
            for (let c = 0; c < n; c++) {
              expect(costs[a * n + c]!).toBeLessThanOrEqual(costs[a * n + b]! + costs[b * n + c]! + 1e-6);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('cost the same both ways where every street does', () => {
    fc.assert(
      fc.property(randomNetwork, ({ graph, weights, snaps }) => {
        const twoWay = weights.map((_, arc) => Math.max(weights[arc]!, weights[arc ^ 1]!));
        const costs = createSearcher(graph).matrix(snaps, snaps, { weights: twoWay });
        const n = snaps.length;
        for (let a = 0; a < n; a++) {
          for (let b = 0; b < a; b++) {
            expect(relativeGap(costs[a * n + b]!, costs[b * n + a]!)).toBeLessThanOrEqual(SAME);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('give the k nearest as the beginning of the k + 1 nearest', () => {
    fc.assert(
      fc.property(randomNetwork, fc.integer({ min: 0, max: 8 }), ({ graph, weights, snaps }, k) => {
        const searcher = createSearcher(graph);
        const targets = snaps.slice(1).map((snap) => ({ snap }));
        const options = { weights, direction: 'from-origin' } as const;
        const fewer = searcher.kNearest(snaps[0]!, targets, { ...options, k });
        const more = searcher.kNearest(snaps[0]!, targets, { ...options, k: k + 1 });
        expect(more.slice(0, fewer.length).map(({ target }) => target)).toEqual(
          fewer.map(({ target }) => target),
        );
      }),
      RUNS,
    );
  });

  it('give the same cost toward the origin as away from it on the turned-round network', () => {
    fc.assert(
      fc.property(randomNetwork, ({ graph, weights, snaps }) => {
        const searcher = createSearcher(graph);
        const turned = weights.map((_, arc) => weights[arc ^ 1]!);
        const targets = snaps.slice(1).map((snap) => ({ snap }));
        const k = targets.length;
        const toward = searcher.kNearest(snaps[0]!, targets, { weights, direction: 'to-origin', k });
        const away = searcher.kNearest(snaps[0]!, targets, { weights: turned, direction: 'from-origin', k });
        expect(toward.map(({ target }) => target)).toEqual(away.map(({ target }) => target));
        for (const [index, hit] of toward.entries())
          expect(relativeGap(hit.cost, away[index]!.cost)).toBeLessThanOrEqual(SAME);
      }),
      RUNS,
    );
  });

  it('never get cheaper when a street closes', () => {
    fc.assert(
      fc.property(randomNetwork, fc.nat(), ({ graph, weights, snaps }, pick) => {
        const searcher = createSearcher(graph);
        const closed = weights.slice();
        closed[pick % closed.length] = CLOSED;
        const before = searcher.matrix(snaps, snaps, { weights });
        const after = searcher.matrix(snaps, snaps, { weights: closed });
        for (const [index, cost] of after.entries())
          expect(cost).toBeGreaterThanOrEqual(before[index]! - 1e-6);
      }),
      { numRuns: 200 },
    );
  });

  it('leave nothing behind from one search to the next', () => {
    fc.assert(
      fc.property(randomNetwork, ({ graph, weights, snaps }) => {
        const used = createSearcher(graph);
        for (const from of snaps) {
          for (const to of snaps) {
            const fresh = createSearcher(graph).route(from, to, weights);
            expect(used.route(from, to, weights)).toEqual(fresh);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
