import { describe, expect, it } from 'vitest';
import { graphOf } from '../test-support/random-graph';
import type { Snap } from '../types';
import { isSlowed, pathLengthM } from './path';
import { SearchScratch } from './scratch';
import { kNearest } from './k-nearest';
import { createSearcher } from './searcher';

// 0 --10-- 1 --10-- 2 --10-- 3, all two-way, 100 m each
const graph = graphOf(4, [
  [0, 1],
  [1, 2],
  [2, 3],
]);
const weights = new Uint32Array(6).fill(10);
const on = (edge: number, fraction: number): Snap => ({ edge, fraction, position: [0, 0], offRoadM: 0 });
const searcher = createSearcher(graph);

describe('limits', () => {
  it('leave out targets beyond them and keep those on them', () => {
    const targets = [0.5, 1].map((fraction) => ({ snap: on(2, fraction) }));
    const options = { weights, direction: 'from-origin', k: 2 } as const;
    expect(
      searcher.kNearest(on(0, 0), targets, { ...options, limit: 25 }).map(({ target }) => target),
    ).toEqual([0]);
    expect(searcher.kNearest(on(0, 0), targets, { ...options, limit: 24.9 })).toEqual([]);
  });

  it('hold for fields, on nodes and between', () => {
    const field = searcher.oneToAll(on(0, 0), { weights, direction: 'from-source', limit: 15 });
    expect([...field.cost]).toEqual([0, 10, Infinity, Infinity]);
    expect([...field.source]).toEqual([0, 0, -1, -1]);
    expect(field.at(on(1, 0.5))).toEqual({ source: 0, cost: 15 });
    expect(field.at(on(1, 0.6))).toBeNull();
  });

  it('hold for matrices', () => {
    const costs = searcher.matrix([on(0, 0)], [on(1, 0.5), on(2, 1)], { weights, limit: 20 });
    expect([...costs]).toEqual([15, Infinity]);
  });

  it('leave out a source whose extra is beyond them', () => {
    const sources = [
      { snap: on(0, 0), extra: 90 },
      { snap: on(2, 1), extra: 2 },
    ];
    const field = searcher.nearestSource(sources, { weights, direction: 'to-source', limit: 50 });
    expect([...field.source]).toEqual([1, 1, 1, 1]);
    expect(field.cost[0]).toBe(32);
  });
});

describe('ties', () => {
  it('go to the lower number, also where k cuts them', () => {
    const targets = [on(2, 1), on(0, 1), on(0, 0), on(1, 1)].map((snap) => ({ snap }));
    const hits = (k: number) =>
      searcher
        .kNearest(on(1, 0.5), targets, { weights, direction: 'from-origin', k })
        .map(({ target }) => target);
    expect(hits(1)).toEqual([1]);
    expect(hits(3)).toEqual([1, 3, 0]);
    expect(hits(9)).toEqual([1, 3, 0, 2]);
    expect(hits(0)).toEqual([]);
  });
});

describe('paths', () => {
  it('measure what is travelled of their first and last arc', () => {
    const path = searcher.route(on(0, 0.25), on(2, 0.5), weights)!;
    expect(path.cost).toBe(22.5);
    expect(pathLengthM(graph, path)).toBe(225);
  });

  it('know when a zone slowed them', () => {
    const path = searcher.route(on(0, 0.25), on(1, 0.5), weights)!;
    const slowed = weights.slice();
    slowed[2] = 20;
    expect(isSlowed(path, weights, slowed)).toBe(true);
    expect(isSlowed(path, weights, weights)).toBe(false);
  });
});

describe('SearchScratch', () => {
  it('forgets when its generations run out', () => {
    const scratch = new SearchScratch(graph.nodeCount, 0xfffffffe);
    for (let round = 0; round < 4; round++) {
      const targets = [{ snap: on(2, 1) }];
      const hits = kNearest(graph, scratch, on(0, 0), targets, { weights, direction: 'from-origin', k: 1 });
      expect(hits[0]!.cost).toBe(30);
    }
  });
});
