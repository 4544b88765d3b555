import {
  type ArcWeights,
  CLOSED,
  kNearest,
  type RoadGraph,
  type RoadNetwork,
  SearchScratch,
  type Snap,
} from '../../src/network';

/** The end of a snap's edge that lies nearer. */
export function nodeOf(graph: RoadGraph, { edge, fraction }: Snap): number {
  return graph.arcHead[fraction < 0.5 ? 2 * edge + 1 : 2 * edge]!;
}

/** A node as a point on the network: the end of an edge that is open in some direction; null when there is none. */
function snapOfNode(graph: RoadGraph, weights: ArcWeights, node: number): Snap | null {
  for (let at = graph.firstArc[node]!; at < graph.firstArc[node + 1]!; at++) {
    const arc = graph.arcs[at]!;
    if (weights[arc] === CLOSED && weights[arc ^ 1] === CLOSED) continue;
    const position = [graph.nodeLon[node]! / 1e7, graph.nodeLat[node]! / 1e7] as const;
    return { edge: arc >> 1, fraction: arc & 1, position, offRoadM: 0 };
  }
  return null;
}

/** Costs of the k nearest targets, from node to node, as libraries ask it. */
export function onNode(
  { graph }: RoadNetwork,
  weights: ArcWeights,
  origin: number,
  targets: readonly { readonly node: number }[],
  isToward: boolean,
  k: number,
): number[] {
  const start = snapOfNode(graph, weights, origin);
  if (start === null) return [];
  const ends = targets.map(({ node }) => snapOfNode(graph, weights, node)).filter((snap) => snap !== null);
  const direction = isToward ? 'to-origin' : 'from-origin';
  const scratch = new SearchScratch(graph.nodeCount);
  return kNearest(
    graph,
    scratch,
    start,
    ends.map((snap) => ({ snap })),
    { weights, direction, k },
  ).map(({ cost }) => cost);
}
