import { type ArcWeights, CLOSED, type RoadGraph } from '../types';
import { BucketQueue } from './bucket-queue';
import { maxOpenWeight } from './max-weight';

/** The quickest ways from one node to every node. */
export interface NodeTree {
  /** Tenths of the weights' unit; Infinity where there is no way. */
  readonly cost: Float64Array;
  /** Millimetres along the quickest way, the shortest of those that are equally quick; Infinity where there is none. */
  readonly lengthMm: Float64Array;
}

/**
 * From a node itself, not from a point on an edge: the answer is that of any program that searches the graph's nodes
 * and arcs as they are, split nodes included.
 */
export function nodeTree(graph: RoadGraph, weights: ArcWeights, origin: number): NodeTree {
  const { nodeCount, firstArc, arcs, arcHead, edgeLengthMm } = graph;
  const cost = new Float64Array(nodeCount).fill(Infinity);
  const lengthMm = new Float64Array(nodeCount).fill(Infinity);
  const queue = new BucketQueue(nodeCount);
  queue.begin(maxOpenWeight(weights));
  cost[origin] = 0;
  lengthMm[origin] = 0;
  queue.push(origin, 0);
  for (let node = queue.pop(); node >= 0; node = queue.pop()) {
    for (let at = firstArc[node]!; at < firstArc[node + 1]!; at++) {
      const arc = arcs[at]!;
      const weight = weights[arc]!;
      if (weight === CLOSED) continue;
      const head = arcHead[arc]!;
      const there = cost[node]! + weight;
      const length = lengthMm[node]! + edgeLengthMm[arc >> 1]!;
      if (there > cost[head]! || (there === cost[head] && length >= lengthMm[head]!)) continue;
      cost[head] = there;
      lengthMm[head] = length;
      queue.push(head, there);
    }
  }
  return { cost, lengthMm };
}
