import { openArc } from '../twins';
import { type ArcWeights, CLOSED, type RoadGraph, type Snap } from '../types';

/** A way over the network between two points on it, in the order of travel. */
export interface Path {
  readonly from: Snap;
  readonly to: Snap;
  /**
   * Arcs travelled; the first and the last only in part. One arc when both points lie on it. Never empty.
   * A first or last arc travelled by no share, from or to a point on a node, may be one closed in that direction.
   */
  readonly arcs: Uint32Array;
  /** Sum over the arcs, part arcs by share of length; tenths of the weights' unit. */
  readonly cost: number;
}

/** Share of an arc that lies before a snap on its edge. */
export function shareBefore(arc: number, snap: Snap): number {
  return (arc & 1) === 0 ? snap.fraction : 1 - snap.fraction;
}

/** Share of arc `index` of a path that is travelled: all but on the first and last arc. */
export function travelledShare(path: Path, index: number): number {
  const arc = path.arcs[index]!;
  const last = path.arcs.length - 1;
  const begin = index === 0 ? shareBefore(arc, path.from) : 0;
  const end = index === last ? shareBefore(arc, path.to) : 1;
  return Math.max(0, end - begin);
}

/** Searching against the arcs reads the weight of the arc back: 1. Along them: 0. */
export type Flip = 0 | 1;

/** A point nearer to the end of its edge than this share of its length stands on the node there. */
const ON_NODE = 1e-9;

/** A point on a node is on that node, whichever way its street runs, unless the street is closed both ways. */
function part(weights: ArcWeights, arc: number, share: number): number {
  const weight = weights[arc]!;
  if (weight !== CLOSED) return weight * share;
  return share < ON_NODE && weights[arc ^ 1] !== CLOSED ? 0 : Infinity;
}

/** Cost of a searched arc between its tail and a snap on it; Infinity when it is closed. */
export function partBefore(weights: ArcWeights, flip: Flip, arc: number, snap: Snap): number {
  return part(weights, arc ^ flip, shareBefore(arc, snap));
}

/** Cost of a searched arc between a snap on it and its head; Infinity when it is closed. */
export function partAfter(weights: ArcWeights, flip: Flip, arc: number, snap: Snap): number {
  return part(weights, arc ^ flip, 1 - shareBefore(arc, snap));
}

/** Cost from one snap to another that stay on their common edge; Infinity when its direction is closed. */
export function alongEdge(
  graph: RoadGraph,
  weights: ArcWeights,
  from: Snap,
  to: Snap,
): { cost: number; arc: number } {
  const isForward = to.fraction >= from.fraction;
  let arc = openArc(graph, weights, from.edge, isForward ? 'forward' : 'backward');
  if (weights[arc] === CLOSED)
    arc = openArc(graph, weights, from.edge, isForward ? 'backward' : 'forward') ^ 1;
  return { cost: part(weights, arc, Math.abs(to.fraction - from.fraction)), arc };
}

/** Metres travelled on the network. */
export function pathLengthM(graph: RoadGraph, path: Path): number {
  let mm = 0;
  for (let index = 0; index < path.arcs.length; index++) {
    mm += graph.edgeLengthMm[path.arcs[index]! >> 1]! * travelledShare(path, index);
  }
  return mm / 1000;
}

/** Cost of a path under any weights, tenths of their unit; Infinity when they close a part of it. */
export function pathCost(weights: ArcWeights, path: Path): number {
  let cost = 0;
  for (let index = 0; index < path.arcs.length; index++) {
    cost += part(weights, path.arcs[index]!, travelledShare(path, index));
  }
  return cost;
}

/** True when some part of the path takes longer under `weights` than under `base`. */
export function isSlowed(path: Path, base: ArcWeights, weights: ArcWeights): boolean {
  return path.arcs.some((arc) => weights[arc]! > base[arc]!);
}
