import { type ArcWeights, CLOSED, type RoadGraph } from '../../../src/network';

/** Open arcs alone, head and weight in row order: what a plain search in any language runs on. */
export interface PlainGraph {
  readonly nodeCount: number;
  /** Arcs of node n are `first[n] .. first[n + 1]`. */
  readonly first: Uint32Array;
  readonly head: Uint32Array;
  readonly weight: Uint32Array;
}

/** @param isReversed arcs run from head to tail, for searches toward a place */
export function plainGraph(graph: RoadGraph, weights: ArcWeights, isReversed = false): PlainGraph {
  const flip = isReversed ? 1 : 0;
  const first = new Uint32Array(graph.nodeCount + 1);
  const head: number[] = [];
  const weight: number[] = [];
  for (let node = 0; node < graph.nodeCount; node++) {
    for (let at = graph.firstArc[node]!; at < graph.firstArc[node + 1]!; at++) {
      const arc = graph.arcs[at]!;
      if (weights[arc ^ flip] === CLOSED) continue;
      head.push(graph.arcHead[arc]!);
      weight.push(weights[arc ^ flip]!);
    }
    first[node + 1] = head.length;
  }
  return {
    nodeCount: graph.nodeCount,
    first,
    head: Uint32Array.from(head),
    weight: Uint32Array.from(weight),
  };
}
