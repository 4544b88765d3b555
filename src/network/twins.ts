import { type ArcWeights, CLOSED, type RoadGraph } from './types';

type Twinned = Pick<RoadGraph, 'edgeCount' | 'twinOf'>;
type Split = Pick<RoadGraph, 'nodeCount' | 'splitOf'>;

/** Edges below this number are roads; those from it on are twins of them ({@link RoadGraph.twinOf}). */
export function baseEdgeCount({ edgeCount, twinOf }: Twinned): number {
  return edgeCount - twinOf.length;
}

/** The road an edge lies on: itself, or the edge it is a twin of. */
export function baseEdge(graph: Twinned, edge: number): number {
  const base = baseEdgeCount(graph);
  return edge < base ? edge : graph.twinOf[edge - base]!;
}

/** Nodes below this number are places; those from it on are split nodes ({@link RoadGraph.splitOf}). */
export function baseNodeCount({ nodeCount, splitOf }: Split): number {
  return nodeCount - splitOf.length;
}

/** The place of a node: itself, or the node it was split from. */
export function baseNode(graph: Split, node: number): number {
  const base = baseNodeCount(graph);
  return node < base ? node : graph.splitOf[node - base]!;
}

/** First position in a rising list whose value is not below `value`. */
function lowerBound(rising: Uint32Array, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rising[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Twins of a base edge, as a range of edge numbers: from the first to before the second. */
function twinRange({ edgeCount, twinOf }: Twinned, edge: number): readonly [number, number] {
  const first = lowerBound(twinOf, edge);
  let end = first;
  while (end < twinOf.length && twinOf[end] === edge) end++;
  const base = edgeCount - twinOf.length;
  return [base + first, base + end];
}

/**
 * Every arc over the road of a base edge: two of its own, then two of each twin. A traveller on the road is on one of
 * them; which of them are open to him is in his weights. An even arc runs along the edge, an odd one against it.
 */
export function arcsOn(graph: Twinned, edge: number): readonly number[] {
  if (graph.twinOf.length === 0) return [2 * edge, 2 * edge + 1];
  const arcs = [2 * edge, 2 * edge + 1];
  const [first, end] = twinRange(graph, edge);
  for (let twin = first; twin < end; twin++) arcs.push(2 * twin, 2 * twin + 1);
  return arcs;
}

/** An open arc over the road of a base edge, in one direction; the closed one of the edge itself where there is none. */
export function openArc(
  graph: Twinned,
  weights: ArcWeights,
  edge: number,
  direction: 'forward' | 'backward',
): number {
  const against = direction === 'forward' ? 0 : 1;
  const own = 2 * edge + against;
  if (weights[own] !== CLOSED || graph.twinOf.length === 0) return own;
  const [first, end] = twinRange(graph, edge);
  for (let twin = first; twin < end; twin++) {
    if (weights[2 * twin + against] !== CLOSED) return 2 * twin + against;
  }
  return own;
}

/** True when the road of a base edge is open in at least one direction. */
export function isEdgeOpen(graph: Twinned, weights: ArcWeights, edge: number): boolean {
  return (
    weights[openArc(graph, weights, edge, 'forward')] !== CLOSED ||
    weights[openArc(graph, weights, edge, 'backward')] !== CLOSED
  );
}
