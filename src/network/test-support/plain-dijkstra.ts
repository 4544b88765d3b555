import FlatQueue from 'flatqueue';
import { type ArcWeights, CLOSED, type RoadGraph } from '../types';

/** Cost of every node from nodes that begin at a cost, over arcs as they lie in the file: shares no code with the searches. */
export function plainDijkstra(
  graph: Pick<RoadGraph, 'nodeCount' | 'arcHead'>,
  weights: ArcWeights,
  starts: readonly (readonly [node: number, cost: number])[],
): number[] {
  const leaving: number[][] = Array.from({ length: graph.nodeCount }, () => []);
  for (let arc = 0; arc < weights.length; arc++) {
    if (weights[arc] !== CLOSED) leaving[graph.arcHead[arc ^ 1]!]!.push(arc);
  }
  const costs = Array.from({ length: graph.nodeCount }, () => Infinity);
  const queue = new FlatQueue();
  for (const [node, cost] of starts) {
    costs[node] = Math.min(costs[node]!, cost);
    queue.push(node, cost);
  }
  while (queue.length > 0) {
    const cost = queue.peekValue()!;
    const node = queue.pop()!;
    if (cost > costs[node]!) continue;
    for (const arc of leaving[node]!) {
      const head = graph.arcHead[arc]!;
      const there = cost + weights[arc]!;
      if (there >= costs[head]!) continue;
      costs[head] = there;
      queue.push(head, there);
    }
  }
  return costs;
}
