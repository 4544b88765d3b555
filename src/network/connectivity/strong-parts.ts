import { type ArcWeights, CLOSED, type RoadGraph } from '../types';

/** Nodes by the part of the network they lie in. */
export interface Parts {
  /** Part of each node, 0 to `count - 1`. */
  readonly ofNode: Uint32Array;
  readonly count: number;
}

const UNSEEN = 0xffffffff;

/**
 * Strongly connected parts: within one, every node can be reached from every other along open arcs, one-way streets
 * kept. Tarjan's algorithm in linear time, without recursion. A node that no open street leaves and returns to is a
 * part of its own.
 */
export function strongParts(graph: RoadGraph, weights: ArcWeights): Parts {
  const { nodeCount, firstArc, arcs, arcHead } = graph;
  const order = new Uint32Array(nodeCount).fill(UNSEEN);
  const low = new Uint32Array(nodeCount);
  const next = firstArc.slice(0, nodeCount);
  const ofNode = new Uint32Array(nodeCount).fill(UNSEEN);
  const waiting = new Uint32Array(nodeCount);
  const path = new Uint32Array(nodeCount);
  let waitingCount = 0;
  let seen = 0;
  let count = 0;

  function enter(node: number): void {
    order[node] = seen;
    low[node] = seen++;
    waiting[waitingCount++] = node;
  }

  function leave(node: number): void {
    if (low[node] !== order[node]) return;
    for (let member = UNSEEN; member !== node; ) {
      member = waiting[--waitingCount]!;
      ofNode[member] = count;
    }
    count++;
  }

  for (let start = 0; start < nodeCount; start++) {
    if (order[start] !== UNSEEN) continue;
    let depth = 0;
    path[0] = start;
    enter(start);
    while (depth >= 0) {
      const node = path[depth]!;
      const at = next[node]!;
      if (at === firstArc[node + 1]!) {
        leave(node);
        depth--;
        if (depth >= 0) low[path[depth]!] = Math.min(low[path[depth]!]!, low[node]!);
        continue;
      }
      next[node] = at + 1;
      const arc = arcs[at]!;
      if (weights[arc] === CLOSED) continue;
      const head = arcHead[arc]!;
      if (order[head] === UNSEEN) {
        enter(head);
        path[++depth] = head;
      } else if (ofNode[head] === UNSEEN) {
        low[node] = Math.min(low[node]!, order[head]!);
      }
    }
  }
  return { ofNode, count };
}
