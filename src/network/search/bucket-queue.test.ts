import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeGap } from '../test-support/gap';
import { graphOf } from '../test-support/random-graph';
import { referenceCosts } from '../test-support/reference';
import { CLOSED } from '../types';
import { BucketQueue } from './bucket-queue';
import { createSearcher } from './searcher';

function drain(queue: BucketQueue): number[] {
  const items: number[] = [];
  for (let item = queue.pop(); item >= 0; item = queue.pop()) items.push(item);
  return items;
}

describe('BucketQueue', () => {
  it('gives items by rising cost while a bucket is one unit', () => {
    const queue = new BucketQueue(10);
    queue.begin(100);
    for (const [item, cost] of [
      [1, 70],
      [2, 3],
      [3, 100],
      [4, 3.9],
      [5, 0],
    ] as const) {
      queue.push(item, cost);
    }
    expect(drain(queue)).toEqual([5, 4, 2, 1, 3]);
    expect(queue.floor).toBe(100);
  });

  it('gives an item once, at the lowest cost it was put in with', () => {
    const queue = new BucketQueue(3);
    queue.begin(50);
    queue.push(1, 40);
    queue.push(2, 20);
    queue.push(1, 10);
    expect(drain(queue)).toEqual([1, 2]);
  });

  it('goes round and grows', () => {
    const queue = new BucketQueue(3000);
    queue.begin(2);
    for (let item = 0; item < 3000; item++) queue.push(item, item % 3);
    expect(drain(queue)).toHaveLength(3000);
    queue.push(7, queue.floor + 2);
    expect(drain(queue)).toEqual([7]);
  });

  it('begins anew with nothing left of a search that stopped early', () => {
    const queue = new BucketQueue(4);
    queue.begin(1000);
    for (let item = 0; item < 4; item++) queue.push(item, 10 * item);
    queue.pop();
    queue.begin(8, 6);
    expect(queue.pop()).toBe(-1);
    queue.push(5, 8);
    queue.push(1, 2);
    expect(drain(queue)).toEqual([1, 5]);
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
