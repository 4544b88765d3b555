import createGraph, { type Graph } from 'ngraph.graph';
import path from 'ngraph.path';
import { distanceM, type LonLat } from '../../src/domain/geo';
import { type ArcWeights, CLOSED, type RoadGraph } from '../../src/network';

/** Node id of ngraph that every source leads to or is led to from. */
export const EVERY_SOURCE = -1;

interface Place {
  readonly position: LonLat;
}

export interface NgraphNetwork {
  readonly graph: Graph<Place | undefined, number>;
  /** Cost and number of nodes of the cheapest path between two nodes, tenths of a second; null when there is none. */
  readonly route: (from: number, to: number) => { readonly cost: number; readonly nodes: number } | null;
  /** Tenths of a second per metre of straight line on the quickest arc. */
  readonly tenthsPerM: number;
}

/**
 * The same network in ngraph.graph: one link for each arc that is open, the cheapest of parallel ones. Routes by its
 * A* or its NBA*, with a straight line at the fastest pace of the network as the bound.
 */
export function toNgraph(
  graph: RoadGraph,
  weights: ArcWeights,
  search: 'aStar' | 'nba' = 'aStar',
): NgraphNetwork {
  const peer: Graph<Place | undefined, number> = createGraph<Place | undefined, number>();
  const position = (node: number): LonLat => [graph.nodeLon[node]! / 1e7, graph.nodeLat[node]! / 1e7];
  let tenthsPerM = Infinity;
  for (let node = 0; node < graph.nodeCount; node++) peer.addNode(node, { position: position(node) });
  for (let arc = 0; arc < weights.length; arc++) {
    const weight = weights[arc]!;
    if (weight === CLOSED) continue;
    const [from, to] = [graph.arcHead[arc ^ 1]!, graph.arcHead[arc]!];
    const known = peer.getLink(from, to);
    if (!known || known.data > weight) peer.addLink(from, to, weight);
    const straightM = distanceM(position(from), position(to));
    if (straightM > 0) tenthsPerM = Math.min(tenthsPerM, weight / straightM);
  }
  const finder = path[search](peer, {
    oriented: true,
    distance: (_from, _to, link) => link.data,
    heuristic: (from, to) =>
      from.data && to.data ? distanceM(from.data.position, to.data.position) * tenthsPerM : 0,
  });

  function route(from: number, to: number) {
    const nodes = finder.find(from, to);
    if (nodes.length === 0) return null;
    let cost = 0;
    for (let i = 0; i + 1 < nodes.length; i++) {
      cost += peer.getLink(nodes[i + 1]!.id, nodes[i]!.id)?.data ?? 0;
    }
    return { cost, nodes: nodes.length };
  }
  return { graph: peer, route, tenthsPerM };
}
