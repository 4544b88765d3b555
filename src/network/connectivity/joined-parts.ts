import { baseEdgeCount, baseNode, baseNodeCount, isEdgeOpen } from '../twins';
import type { ArcWeights, RoadGraph } from '../types';
import type { Parts } from './strong-parts';

const UNSEEN = 0xffffffff;

/** Parts that hang together by roads open in either direction: who can still meet somehow, one-way streets aside. */
export function joinedParts(graph: RoadGraph, weights: ArcWeights): Parts {
  const { firstArc, arcs, arcHead } = graph;
  const nodeCount = baseNodeCount(graph);
  const edgeCount = baseEdgeCount(graph);
  const ofNode = new Uint32Array(graph.nodeCount).fill(UNSEEN);
  const queue = new Uint32Array(nodeCount);
  let count = 0;
  for (let start = 0; start < nodeCount; start++) {
    if (ofNode[start] !== UNSEEN) continue;
    ofNode[start] = count;
    queue[0] = start;
    for (let taken = 0, put = 1; taken < put; taken++) {
      const node = queue[taken]!;
      for (let at = firstArc[node]!; at < firstArc[node + 1]!; at++) {
        const arc = arcs[at]!;
        const head = arcHead[arc]!;
        if (arc >> 1 >= edgeCount || ofNode[head] !== UNSEEN) continue;
        if (!isEdgeOpen(graph, weights, arc >> 1)) continue;
        ofNode[head] = count;
        queue[put++] = head;
      }
    }
    count++;
  }
  for (let node = nodeCount; node < graph.nodeCount; node++) ofNode[node] = ofNode[baseNode(graph, node)]!;
  return { ofNode, count };
}
