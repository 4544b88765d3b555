import {
  type ArcWeights,
  CLOSED,
  kNearest,
  type NearestHit,
  type RoadGraph,
  type SearchScratch,
  type Snap,
} from '../../src/network';

export interface NodePlace {
  readonly node: number;
  /** The node as a point on the network. */
  readonly snap: Snap;
}

/** A question between nodes, as libraries ask it. */
export interface NodeQuestion {
  readonly origin: NodePlace;
  readonly targets: readonly NodePlace[];
  /** The targets travel to the origin. */
  readonly isToward: boolean;
}

/** The end of a snap's edge that lies nearer. */
export function nodeOf(graph: RoadGraph, { edge, fraction }: Snap): number {
  return graph.arcHead[fraction < 0.5 ? 2 * edge + 1 : 2 * edge]!;
}

/** A node as a point on the network: the end of an edge that is open in some direction; null when there is none. */
export function snapOfNode(graph: RoadGraph, weights: ArcWeights, node: number): Snap | null {
  for (let at = graph.firstArc[node]!; at < graph.firstArc[node + 1]!; at++) {
    const arc = graph.arcs[at]!;
    if (weights[arc] === CLOSED && weights[arc ^ 1] === CLOSED) continue;
    const position = [graph.nodeLon[node]! / 1e7, graph.nodeLat[node]! / 1e7] as const;
    return { edge: arc >> 1, fraction: arc & 1, position, offRoadM: 0 };
  }
  return null;
}

/** The k cheapest targets with their paths. */
export function onNode(
  graph: RoadGraph,
  scratch: SearchScratch,
  weights: ArcWeights,
  { origin, targets, isToward }: NodeQuestion,
  k: number,
): NearestHit[] {
  const direction = isToward ? 'to-origin' : 'from-origin';
  return kNearest(graph, scratch, origin.snap, targets, { weights, direction, k });
}
