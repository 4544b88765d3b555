import {
  arcsOn,
  type ArcWeights,
  CLOSED,
  type Flip,
  openArc,
  partAfter,
  partBefore,
  type RoadGraph,
  type Snap,
} from '../../network';

/** Who is nearer than this to an end of a street open both ways stands on the corner there. */
const ON_CORNER_M = 1;

/** A part of an edge between a point on it and a node at its end. */
export interface Leg {
  readonly node: number;
  /** Tenths of the weights' unit. */
  readonly cost: number;
  /** True where it leads past the middle of a street open both ways: lost when that edge is closed. */
  readonly passesMiddle: boolean;
}

/** The point itself, or the corner it stands on. */
export function onCorner(graph: RoadGraph, weights: ArcWeights, snap: Snap): Snap {
  if (!isTwoWay(graph, weights, snap.edge)) return snap;
  const lengthM = graph.edgeLengthMm[snap.edge]! / 1000;
  if (snap.fraction * lengthM < ON_CORNER_M && snap.fraction <= 0.5) return { ...snap, fraction: 0 };
  return (1 - snap.fraction) * lengthM < ON_CORNER_M ? { ...snap, fraction: 1 } : snap;
}

export function isTwoWay(graph: RoadGraph, weights: ArcWeights, edge: number): boolean {
  return (
    weights[openArc(graph, weights, edge, 'forward')] !== CLOSED &&
    weights[openArc(graph, weights, edge, 'backward')] !== CLOSED
  );
}

/**
 * The ways between a point and the nodes at the ends of its edge, in the search's direction, but for one that takes the
 * whole edge: the search goes that way itself. `before`: from the node to the point; `after`: from it to the node.
 */
export function legsOf(
  graph: RoadGraph,
  weights: ArcWeights,
  flip: Flip,
  snap: Snap,
  side: 'before' | 'after',
): readonly Leg[] {
  const legs: Leg[] = [];
  for (const arc of arcsOn(graph, snap.edge)) {
    const before = (arc & 1) === 0 ? snap.fraction : 1 - snap.fraction;
    const share = side === 'before' ? before : 1 - before;
    if (share === 1) continue;
    const cost =
      side === 'before' ? partBefore(weights, flip, arc, snap) : partAfter(weights, flip, arc, snap);
    if (cost === Infinity) continue;
    const node = graph.arcHead[side === 'before' ? arc ^ 1 : arc]!;
    legs.push({ node, cost, passesMiddle: share > 0.5 && isTwoWay(graph, weights, snap.edge) });
  }
  return legs;
}
