import type { ArcWeights, RoadGraph, Snap } from '../types';
import { nearestSource } from './nearest-source';

export interface MatrixOptions {
  readonly weights: ArcWeights;
  /** Pairs beyond this cost count as unreachable, tenths of the weights' unit. */
  readonly limit?: number;
}

/**
 * Cost from each origin to each destination, row by row (`costs[row * tos.length + column]`), tenths of the weights'
 * unit; Infinity where there is no way. One search per origin, or per destination where those are fewer.
 */
export function matrix(
  graph: RoadGraph,
  froms: readonly Snap[],
  tos: readonly Snap[],
  { weights, limit = Infinity }: MatrixOptions,
): Float64Array {
  const costs = new Float64Array(froms.length * tos.length).fill(Infinity);
  const isForward = froms.length <= tos.length;
  const [starts, ends] = isForward ? [froms, tos] : [tos, froms];
  const direction = isForward ? 'from-source' : 'to-source';
  for (const [start, snap] of starts.entries()) {
    const field = nearestSource(graph, [{ snap }], { weights, direction, limit });
    for (const [end, place] of ends.entries()) {
      const at = isForward ? start * tos.length + end : end * tos.length + start;
      costs[at] = field.at(place)?.cost ?? Infinity;
    }
  }
  return costs;
}
