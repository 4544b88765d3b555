import type { ArcWeights, Flip, RoadGraph, SearchTarget } from '../../network';
import { legsOf } from './legs';

/** What a node's seed becomes when the edge of a source is closed at its middle. */
export interface CutSeed {
  readonly node: number;
  readonly cost: number;
}

/** How the nodes around the sources are reached from them without passing another node. */
export interface Seeds {
  /** Per node, tenths of the weights' unit; Infinity where no source is on an edge of it. */
  readonly cost: Float64Array;
  /** By edge, the seeds that closing it worsens. */
  readonly cut: ReadonlyMap<number, readonly CutSeed[]>;
}

interface SourceLeg {
  readonly edge: number;
  readonly cost: number;
  readonly passesMiddle: boolean;
}

export function seedsOf(
  graph: RoadGraph,
  sources: readonly SearchTarget[],
  weights: ArcWeights,
  flip: Flip,
): Seeds {
  const cost = new Float64Array(graph.nodeCount).fill(Infinity);
  const atNode = new Map<number, SourceLeg[]>();
  for (const { snap, extra = 0 } of sources) {
    for (const { node, cost: leg, passesMiddle } of legsOf(graph, weights, flip, snap, 'after')) {
      const legs = atNode.get(node) ?? [];
      legs.push({ edge: snap.edge, cost: extra + leg, passesMiddle });
      atNode.set(node, legs);
      cost[node] = Math.min(cost[node]!, extra + leg);
    }
  }
  const cut = new Map<number, CutSeed[]>();
  for (const [node, legs] of atNode) {
    for (const edge of new Set(legs.filter(({ passesMiddle }) => passesMiddle).map((leg) => leg.edge))) {
      const left = legs.filter((leg) => leg.edge !== edge || !leg.passesMiddle);
      const without = left.reduce((best, leg) => Math.min(best, leg.cost), Infinity);
      cut.set(edge, [...(cut.get(edge) ?? []), { node, cost: without }]);
    }
  }
  return { cost, cut };
}
