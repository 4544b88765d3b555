import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeGap } from '../test-support/gap';
import { graphOf } from '../test-support/random-graph';
import { referenceCosts } from '../test-support/reference';
import { CLOSED } from '../types';
import { BucketQueue } from './bucket-queue';
import { createSearcher } from './searcher';

describe('BucketQueue', () => {
  it('gives nodes by rising cost while a bucket is one unit', () => {
    const queue = new BucketQueue(100);
    for (const [node, cost] of [
      [1, 70],
      [2, 3.5],
      [3, 100],
      [4, 3.9],
      [5, 0],
    ] as const)
      queue.push(node, cost);
    expect([queue.pop(), new Set([queue.pop(), queue.pop()]), queue.pop(), queue.pop(), queue.pop()]).toEqual(
      [5, new Set([2, 4]), 1, 3, -1],
    );
  });

  it('goes round and grows', () => {
    const queue = new BucketQueue(2);
    let popped = 0;
    for (let node = 0; node < 3000; node++) queue.push(node, node % 3);
    for (let node = queue.pop(); node >= 0; node = queue.pop()) popped++;
    expect(popped).toBe(3000);
    expect(queue.pop()).toBe(-1);
  });
});

describe('searches with weights of any size', () => {
  const weight = fc.oneof(
    fc.integer({ min: 1, max: 100 }),
    fc.integer({ min: 1, max: 0x7fffffff }),
    fc.constant(CLOSED),
  );
  it('stay exact where a bucket holds many units', () => {
    const node = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(node, node, weight, weight), { minLength: 3, maxLength: 24 }),
        (edges) => {
          const graph = graphOf(
            8,
            edges.map(([a, b]) => [a, b] as const),
          );
          const weights = Uint32Array.from(edges.flatMap(([, , there, back]) => [there, back]));
          const snaps = edges.map((_, edge) => ({
            edge,
            fraction: 0.5,
            position: [0, 0] as const,
            offRoadM: 0,
          }));
          const [costs] = referenceCosts(graph, weights, snaps);
          const field = createSearcher(graph).oneToAll(snaps[0]!, { weights, direction: 'from-source' });
          for (const [index, snap] of snaps.entries()) {
            const cost = field.at(snap)?.cost ?? Infinity;
            expect(relativeGap(cost, costs![index]!)).toBeLessThanOrEqual(1e-9);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
