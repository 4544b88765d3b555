import { type ArcWeights, CLOSED, type RoadGraph, type Snap } from '../types';

interface Link {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/**
 * Shortest costs between points on a network, the plain way: every point becomes a node of its own that divides its
 * edge, then Bellman–Ford. A point on a street closed both ways is not on the network. Shares no code with the searches it checks.
 */
export function referenceCosts(graph: RoadGraph, weights: ArcWeights, snaps: readonly Snap[]): number[][] {
  const links: Link[] = [];
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const stops = [
      { id: graph.arcHead[2 * edge + 1]!, fraction: 0 },
      ...snaps
        .map((snap, index) => ({ id: graph.nodeCount + index, fraction: snap.fraction, edge: snap.edge }))
        .filter((stop) => stop.edge === edge)
        .sort((a, b) => a.fraction - b.fraction),
      { id: graph.arcHead[2 * edge]!, fraction: 1 },
    ];
    const there = weights[2 * edge]!;
    const back = weights[2 * edge + 1]!;
    for (let i = 0; i + 1 < stops.length; i++) {
      const [a, b] = [stops[i]!, stops[i + 1]!];
      const share = b.fraction - a.fraction;
      if (there !== CLOSED) links.push({ from: a.id, to: b.id, cost: there * share });
      if (back !== CLOSED) links.push({ from: b.id, to: a.id, cost: back * share });
      const isSamePoint = share === 0 && (there !== CLOSED || back !== CLOSED);
      if (isSamePoint) links.push({ from: a.id, to: b.id, cost: 0 }, { from: b.id, to: a.id, cost: 0 });
    }
  }
  return snaps.map(({ edge }, index) => {
    const costs = Array.from({ length: graph.nodeCount + snaps.length }, () => Infinity);
    const isOnNetwork = weights[2 * edge] !== CLOSED || weights[2 * edge + 1] !== CLOSED;
    if (isOnNetwork) costs[graph.nodeCount + index] = 0;
    for (let isBetter = true; isBetter; ) {
      isBetter = false;
      for (const { from, to, cost } of links) {
        const there = costs[from]! + cost;
        if (there < costs[to]! - 1e-9) {
          costs[to] = there;
          isBetter = true;
        }
      }
    }
    return costs.slice(graph.nodeCount);
  });
}
