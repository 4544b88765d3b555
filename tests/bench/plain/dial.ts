import type { PlainGraph } from './plain-graph';

const NONE = 0xffffffff;
/** Cost of a node that no source reaches. */
export const NOT_REACHED = 0xffffffff;

/**
 * Dial's algorithm as a textbook has it: a ring of buckets, one a unit of cost and one more than the largest weight,
 * each a list of nodes; a node put in twice is passed over the second time. The bench's reference in JavaScript.
 */
export function createDial({ nodeCount, first, head, weight }: PlainGraph) {
  const maxWeight = weight.reduce((most, one) => Math.max(most, one), 1);
  const buckets = new Uint32Array(maxWeight + 1).fill(NONE);
  const room = head.length + nodeCount;
  const entryNode = new Uint32Array(room);
  const entryNext = new Uint32Array(room);
  const cost = new Uint32Array(nodeCount);

  /** Cost of every node from the nearest of the sources; the array is overwritten by the next search. */
  return function search(sources: Iterable<number>): Uint32Array {
    cost.fill(NOT_REACHED);
    let used = 0;
    let waiting = 0;
    for (const node of sources) {
      if (cost[node] === 0) continue;
      cost[node] = 0;
      entryNode[used] = node;
      entryNext[used] = buckets[0]!;
      buckets[0] = used++;
      waiting++;
    }
    let bucket = 0;
    for (let now = 0; waiting > 0; now++) {
      for (let entry = buckets[bucket]!; entry !== NONE; entry = buckets[bucket]!) {
        buckets[bucket] = entryNext[entry]!;
        waiting--;
        const node = entryNode[entry]!;
        if (cost[node] !== now) continue;
        const end = first[node + 1]!;
        for (let arc = first[node]!; arc < end; arc++) {
          const there = now + weight[arc]!;
          const next = head[arc]!;
          if (there >= cost[next]!) continue;
          cost[next] = there;
          const at = there % (maxWeight + 1);
          entryNode[used] = next;
          entryNext[used] = buckets[at]!;
          buckets[at] = used++;
          waiting++;
        }
      }
      bucket = bucket === maxWeight ? 0 : bucket + 1;
    }
    return cost;
  };
}
