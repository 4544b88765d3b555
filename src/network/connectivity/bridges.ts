import { baseEdgeCount, baseNodeCount, isEdgeOpen } from '../twins';
import type { ArcWeights, RoadGraph } from '../types';

const UNSEEN = 0xffffffff;

/**
 * 1 for every base edge without which the network falls apart: no way leads round it, even against one-way streets. Edges
 * open in either direction count as roads, banned turns aside; of parallel edges none is a bridge. Linear time (low points of a depth-first
 * search), without recursion.
 */
export function bridges(graph: RoadGraph, weights: ArcWeights): Uint8Array {
  const { firstArc, arcs, arcHead } = graph;
  const nodeCount = baseNodeCount(graph);
  const edgeCount = baseEdgeCount(graph);
  const isBridge = new Uint8Array(edgeCount);
  const order = new Uint32Array(nodeCount).fill(UNSEEN);
  const low = new Uint32Array(nodeCount);
  const next = firstArc.slice(0, nodeCount);
  const path = new Uint32Array(nodeCount);
  /** Edge over which the node was found. */
  const over = new Uint32Array(nodeCount);
  let seen = 0;

  for (let start = 0; start < nodeCount; start++) {
    if (order[start] !== UNSEEN) continue;
    let depth = 0;
    path[0] = start;
    over[start] = UNSEEN;
    order[start] = seen;
    low[start] = seen++;
    while (depth >= 0) {
      const node = path[depth]!;
      const at = next[node]!;
      if (at === firstArc[node + 1]!) {
        depth--;
        if (depth < 0) break;
        const before = path[depth]!;
        low[before] = Math.min(low[before]!, low[node]!);
        if (low[node]! > order[before]!) isBridge[over[node]!] = 1;
        continue;
      }
      next[node] = at + 1;
      const arc = arcs[at]!;
      const edge = arc >> 1;
      if (edge === over[node] || edge >= edgeCount || !isEdgeOpen(graph, weights, edge)) continue;
      const head = arcHead[arc]!;
      if (order[head] === UNSEEN) {
        order[head] = seen;
        low[head] = seen++;
        over[head] = edge;
        path[++depth] = head;
      } else {
        low[node] = Math.min(low[node]!, order[head]!);
      }
    }
  }
  return isBridge;
}
