import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrix } from '../search/matrix';
import { nearestSource } from '../search/nearest-source';
import { alongEdge } from '../search/path';
import { relativeGap } from '../test-support/gap';
import { type GridNetwork, gridNetwork } from '../test-support/grid-network';
import { plainDijkstra } from '../test-support/plain-dijkstra';
import { graphOf, type RandomNetwork, randomNetwork } from '../test-support/random-graph';
import { referenceCosts } from '../test-support/reference';
import { CLOSED } from '../types';
import { Hierarchy } from './hierarchy';
import { UNREACHED } from './kernels';
import { manyToMany } from './many-to-many';
import { hierarchyFor, hierarchyOf } from './of-graph';
import { spreadSources } from './spread-sources';

const SAME = 1e-9;
const FLIPS = fc.constantFrom(0 as const, 1 as const);

/** Largest gap between costs of two lists of the same length. */
function widestGap(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (found.length !== expected.length) return Infinity;
  let widest = 0;
  for (let at = 0; at < found.length; at++) widest = Math.max(widest, relativeGap(found[at]!, expected[at]!));
  return widest;
}

/** More sweeps than it takes until the arcs that are not needed are left out. */
const MANY = 1000;

/** All pairs by the hierarchy, along their common edge where that is nearer. */
function allPairs({ graph, weights, snaps }: RandomNetwork, flip: 0 | 1, isRefined = false): number[][] {
  hierarchyOf(graph)!.metricOf(weights, isRefined ? MANY : 1);
  const costs = manyToMany({ graph, hierarchy: hierarchyOf(graph)!, weights, flip }, snaps, snaps)!;
  return snaps.map((start, row) =>
    snaps.map((end, column) => {
      const [from, to] = flip === 0 ? [start, end] : [end, start];
      const along = start.edge === end.edge ? alongEdge(graph, weights, from, to).cost : Infinity;
      return Math.min(along, costs[row * snaps.length + column]!);
    }),
  );
}

describe('a hierarchy on any small graph', () => {
  it('gives the matrix of the reference, in both directions', () => {
    fc.assert(
      fc.property(randomNetwork, FLIPS, fc.boolean(), (network, flip, isRefined) => {
        const { graph, weights, snaps } = network;
        const expected = referenceCosts(graph, weights, snaps);
        const found = allPairs(network, flip, isRefined);
        for (const [row] of snaps.entries()) {
          for (const [column] of snaps.entries()) {
            const cost = flip === 0 ? expected[row]![column]! : expected[column]![row]!;
            expect(relativeGap(found[row]![column]!, cost)).toBeLessThanOrEqual(SAME);
          }
        }
      }),
      { numRuns: 250 },
    );
  });

  it('gives every node the cost of the nearest source, as the plain search does', () => {
    fc.assert(
      fc.property(
        randomNetwork,
        FLIPS,
        fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 8, maxLength: 8 }),
        ({ graph, weights, snaps }, flip, extras) => {
          const sources = snaps.map((snap, index) => ({ snap, extra: extras[index]! }));
          const direction = flip === 0 ? 'from-source' : 'to-source';
          const plain = nearestSource(graph, sources, { weights, direction });
          const found = spreadSources(graph, hierarchyOf(graph)!, sources, weights, flip)!;
          expect(widestGap(found.cost, plain.cost)).toBeLessThanOrEqual(SAME);
          for (const [node, source] of found.source.entries()) {
            expect(source === -1).toBe(plain.cost[node] === Infinity);
            if (source === -1) continue;
            const alone = nearestSource(graph, [sources[source]!], { weights, direction });
            expect(relativeGap(alone.cost[node]!, found.cost[node]!)).toBeLessThanOrEqual(SAME);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('takes an empty graph and a single node', () => {
    const empty = graphOf(0, []);
    expect(spreadSources(empty, hierarchyOf(empty)!, [], new Uint32Array(0), 0)!.cost).toHaveLength(0);
    const loop = graphOf(1, [[0, 0]]);
    const snap = { edge: 0, fraction: 0.25, position: [0, 0] as const, offRoadM: 0 };
    const found = spreadSources(loop, hierarchyOf(loop)!, [{ snap }], Uint32Array.of(8, CLOSED), 0)!;
    expect([...found.cost]).toEqual([6]);
  });
});

describe('a hierarchy on a town', () => {
  const seeds = fc.integer({ min: 0, max: 1e6 });

  it('equals a plain Dijkstra from node to node, under closures it was not made for', () => {
    fc.assert(
      fc.property(seeds, FLIPS, fc.boolean(), (seed, flip, isRefined) => {
        const { graph, weights } = gridNetwork(24, seed, { isTwoWay: seed % 3 === 0 });
        const hierarchy = hierarchyOf(graph)!;
        for (const share of [0, 0.05, 0.3]) {
          const closed = weights.map((weight, arc) =>
            ((arc >> 1) * 7919 + seed) % 1000 < share * 1000 ? CLOSED : weight,
          );
          const edge = closed.findIndex((weight) => weight !== CLOSED) >> 1;
          const snap = { edge, fraction: 0.5, position: [0, 0] as const, offRoadM: 0 };
          hierarchy.metricOf(closed, isRefined ? MANY : 1);
          const found = spreadSources(graph, hierarchy, [{ snap }], closed, flip)!;
          const turned = closed.map((_, arc) => closed[arc ^ flip]!);
          const starts = [2 * edge, 2 * edge + 1]
            .filter((arc) => turned[arc] !== CLOSED)
            .map((arc) => [graph.arcHead[arc]!, turned[arc]! / 2] as const);
          expect(widestGap(found.cost, plainDijkstra(graph, turned, starts))).toBeLessThanOrEqual(SAME);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('fills the same matrix as plain searches', () => {
    fc.assert(
      fc.property(seeds, FLIPS, fc.boolean(), (seed, flip, isRefined) => {
        const network = gridNetwork(20, seed);
        const { graph, weights, snaps } = network;
        const plain = matrix(graph, snaps, snaps, { weights });
        const found = allPairs(network, flip, isRefined);
        for (const [row] of snaps.entries()) {
          for (const [column] of snaps.entries()) {
            const cost =
              flip === 0 ? plain[row * snaps.length + column]! : plain[column * snaps.length + row]!;
            expect(relativeGap(found[row]![column]!, cost)).toBeLessThanOrEqual(SAME);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('is symmetric where every street runs both ways, and keeps the triangle inequality', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const network = gridNetwork(20, seed, { isTwoWay: true, snapCount: 20 });
        const costs = allPairs(network, 0);
        for (const [a, row] of costs.entries()) {
          for (const [b, cost] of row.entries()) {
            expect(relativeGap(cost, costs[b]![a]!)).toBeLessThanOrEqual(SAME);
            for (const [c, there] of row.entries()) {
              expect(there).toBeLessThanOrEqual((cost + costs[b]![c]!) * (1 + SAME));
            }
          }
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe('what a hierarchy keeps', () => {
  const network = gridNetwork(34, 5);

  it('is customised for a few weights at a time, the longest unused going first', () => {
    const hierarchy = hierarchyOf(network.graph)!;
    const sets = Array.from({ length: 4 }, () => network.weights.slice());
    for (const weights of sets.slice(0, 3)) hierarchy.metricOf(weights);
    hierarchy.metricOf(sets[0]!);
    hierarchy.metricOf(sets[3]!);
    expect(sets.map((weights) => hierarchy.isReady(weights))).toEqual([true, false, true, true]);
  });

  it('is half as large where every street takes as long either way', () => {
    const { graph, weights } = gridNetwork(34, 5, { isTwoWay: true });
    const hierarchy = hierarchyOf(graph)!;
    const before = hierarchy.byteLength;
    hierarchy.metricOf(weights);
    const twoWay = hierarchy.byteLength - before;
    hierarchy.metricOf(weights.map((weight, arc) => (arc === 0 ? 3 : weight)));
    expect(hierarchy.byteLength - before).toBe(3 * twoWay);
    expect(twoWay).toBeGreaterThan(4 * graph.edgeCount);
  });

  it('closes the arcs that no search needs once it is asked often', () => {
    const { graph, weights } = network;
    const hierarchy = hierarchyOf(graph)!;
    const own = weights.slice();
    const open = () => hierarchy.metricOf(own).up.filter((weight) => weight !== UNREACHED).length;
    const all = open();
    for (let time = 0; time < 20; time++) hierarchy.metricOf(own);
    expect(open()).toBeLessThan(0.8 * all);
  });

  it('leaves arcs that cost nothing to a plain search', () => {
    const { graph, weights } = network;
    expect(hierarchyOf(graph)!.bound(weights.map((weight, arc) => (arc === 0 ? 0 : weight)))).toBe(Infinity);
  });

  it('leaves costs that outgrow its numbers to a plain search', () => {
    const { graph, weights, snaps } = network;
    const hierarchy = hierarchyOf(graph)!;
    const slow = weights.map((weight) => (weight === CLOSED ? CLOSED : weight * 100_000));
    expect(hierarchy.bound(slow)).toBe(Infinity);
    expect(spreadSources(graph, hierarchy, [{ snap: snaps[0]! }], slow, 0)).toBeNull();
    expect(manyToMany({ graph, hierarchy, weights: slow, flip: 0 }, snaps, snaps)).toBeNull();
    const far = [{ snap: snaps[0]!, extra: 2 ** 31 }];
    expect(spreadSources(graph, hierarchy, far, weights, 0)).toBeNull();
    expect(spreadSources(graph, hierarchy, [{ snap: snaps[0]!, extra: -1 }], weights, 0)).toBeNull();
  });

  it('asks with more room where a matrix has outgrown its lanes', () => {
    const { graph, weights, snaps } = network;
    const hierarchy = hierarchyOf(graph)!;
    const factor = Math.floor(0x7effffff / hierarchy.bound(weights));
    const slow = weights.map((weight) => (weight === CLOSED ? CLOSED : weight * factor));
    expect(hierarchy.bound(slow)).toBeLessThan(Infinity);
    const chain = graphOf(3, [
      [0, 1],
      [1, 2],
    ]);
    const long = Uint32Array.of(2 ** 29, 2 ** 29, 2 ** 29, 2 ** 29);
    const ends = [0, 1].map((edge) => ({ edge, fraction: edge, position: [0, 0] as const, offRoadM: 0 }));
    const question = { graph: chain, hierarchy: hierarchyOf(chain)!, weights: long, flip: 0 as const };
    expect([...manyToMany(question, ends, ends)!]).toEqual([0, 2 ** 30, 2 ** 30, 0]);
    const quick = manyToMany({ graph, hierarchy, weights, flip: 0 }, snaps, snaps)!;
    const found = manyToMany({ graph, hierarchy, weights: slow, flip: 0 }, snaps, snaps)!;
    expect(
      widestGap(
        found,
        quick.map((cost) => cost * factor),
      ),
    ).toBeLessThanOrEqual(SAME);
  });
});

describe('when a hierarchy is used', () => {
  const town = (): GridNetwork => gridNetwork(34, 11, { snapCount: 60 });

  it('is not before so many whole searches were asked for that it pays', () => {
    const { graph, weights } = town();
    const ordered = { ...graph, nodeRank: hierarchyOf(graph)!.rank.slice() };
    expect([1, 1, 1, 1].map((count) => hierarchyFor(ordered, weights, count) !== null)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(hierarchyFor(ordered, weights.slice(), 50)).not.toBeNull();
    expect(hierarchyFor(town().graph, weights.slice(), 50)).toBeNull();
    expect(hierarchyFor(town().graph, weights.slice(), 5000)).not.toBeNull();
    expect(hierarchyFor(graphOf(3, []), weights.slice(), 5000)).toBeNull();
  });

  it('changes no answer of the nearest source', () => {
    const { graph, weights, snaps } = town();
    const sources = snaps.slice(0, 9).map((snap, index) => ({ snap, extra: index / 3 }));
    for (const direction of ['from-source', 'to-source'] as const) {
      const plain = nearestSource(graph, sources, { weights: weights.slice(), direction });
      expect(hierarchyFor(graph, weights, 1000)).not.toBeNull();
      const fast = nearestSource(graph, sources, { weights, direction });
      expect(widestGap(fast.cost, plain.cost)).toBeLessThanOrEqual(SAME);
      expect(
        widestGap(
          snaps.map((snap) => fast.at(snap)?.cost ?? Infinity),
          snaps.map((snap) => plain.at(snap)?.cost ?? Infinity),
        ),
      ).toBeLessThanOrEqual(SAME);
    }
  });

  it('changes no answer of a matrix, whichever side is shorter, with a limit and without', () => {
    const { graph, weights, snaps } = town();
    const fast = weights.slice();
    expect(hierarchyFor(graph, fast, 1000)).not.toBeNull();
    for (const cut of [20, 40]) {
      for (const limit of [Infinity, 700]) {
        const [froms, tos] = [snaps.slice(0, cut), snaps.slice(cut).concat(snaps.slice(0, 3))];
        expect(
          widestGap(
            matrix(graph, froms, tos, { weights: fast, limit }),
            matrix({ ...graph }, froms, tos, { weights: weights.slice(), limit }),
          ),
        ).toBeLessThanOrEqual(SAME);
      }
    }
  });

  it('gives every hierarchy a memory of its own', () => {
    const [a, b] = [town().graph, town().graph];
    expect(hierarchyOf(a)).toBeInstanceOf(Hierarchy);
    expect(hierarchyOf(a)).toBe(hierarchyOf(a));
    expect(hierarchyOf(a)!.kernels.memory).not.toBe(hierarchyOf(b)!.kernels.memory);
  });
});
