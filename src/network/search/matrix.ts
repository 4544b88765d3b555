import { hierarchyFor } from '../hierarchy/of-graph';
import { manyToMany } from '../hierarchy/many-to-many';
import type { ArcWeights, RoadGraph, Snap } from '../types';
import { nearestSource } from './nearest-source';
import { checkLimit, checkTarget } from './target';
import { alongEdge, type Flip } from './path';

export interface MatrixOptions {
  readonly weights: ArcWeights;
  /** Pairs beyond this cost count as unreachable, tenths of the weights' unit. */
  readonly limit?: number;
}

/** Costs by the hierarchy, row by row of the starts; null when it does not pay or has no room for them. */
function byHierarchy(
  graph: RoadGraph,
  starts: readonly Snap[],
  ends: readonly Snap[],
  weights: ArcWeights,
  flip: Flip,
): Float64Array | null {
  const hierarchy = hierarchyFor(graph, weights, starts.length);
  const costs = hierarchy && manyToMany({ graph, hierarchy, weights, flip }, starts, ends);
  if (costs === null) return null;
  const onEdge = new Map<number, number[]>();
  for (const [end, { edge }] of ends.entries()) {
    const others = onEdge.get(edge);
    if (others === undefined) onEdge.set(edge, [end]);
    else others.push(end);
  }
  for (const [start, snap] of starts.entries()) {
    for (const end of onEdge.get(snap.edge) ?? []) {
      const place = ends[end]!;
      const along =
        flip === 0 ? alongEdge(graph, weights, snap, place) : alongEdge(graph, weights, place, snap);
      const at = start * ends.length + end;
      if (along.cost < costs[at]!) costs[at] = along.cost;
    }
  }
  return costs;
}

/** Costs by one plain search a start. */
function bySearches(
  graph: RoadGraph,
  starts: readonly Snap[],
  ends: readonly Snap[],
  weights: ArcWeights,
  flip: Flip,
  limit: number,
): Float64Array {
  const costs = new Float64Array(starts.length * ends.length);
  const direction = flip === 0 ? 'from-source' : 'to-source';
  for (const [start, snap] of starts.entries()) {
    const field = nearestSource(graph, [{ snap }], { weights, direction, limit });
    for (const [end, place] of ends.entries()) {
      costs[start * ends.length + end] = field.at(place)?.cost ?? Infinity;
    }
  }
  return costs;
}

function transposed(costs: Float64Array, rows: number, columns: number): Float64Array {
  const turned = new Float64Array(costs.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      turned[column * rows + row] = costs[row * columns + column]!;
    }
  }
  return turned;
}

/**
 * Cost from each origin to each destination, row by row (`costs[row * tos.length + column]`), tenths of the weights'
 * unit; Infinity where there is no way. By the hierarchy where that pays, else by one search per origin, or per
 * destination where those are fewer.
 */
export function matrix(
  graph: RoadGraph,
  froms: readonly Snap[],
  tos: readonly Snap[],
  { weights, limit = Infinity }: MatrixOptions,
): Float64Array {
  for (const snap of [...froms, ...tos]) checkTarget(graph, { snap });
  checkLimit(limit);
  const flip = froms.length <= tos.length ? 0 : 1;
  const [starts, ends] = flip === 0 ? [froms, tos] : [tos, froms];
  const costs =
    byHierarchy(graph, starts, ends, weights, flip) ?? bySearches(graph, starts, ends, weights, flip, limit);
  if (limit < Infinity)
    for (let at = 0; at < costs.length; at++) if (costs[at]! > limit) costs[at] = Infinity;
  return flip === 0 ? costs : transposed(costs, starts.length, ends.length);
}
