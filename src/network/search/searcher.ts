import type { ArcWeights, RoadGraph, Snap } from '../types';
import { kNearest, type NearestHit, type NearestOptions } from './k-nearest';
import type { SearchTarget } from './target';
import { type FieldOptions, type NearestField, nearestSource } from './nearest-source';
import { matrix, type MatrixOptions } from './matrix';
import type { Path } from './path';
import { SearchScratch } from './scratch';

/** Searches over one graph that share their working memory. Not for two threads at once. */
export interface Searcher {
  readonly graph: RoadGraph;
  /** See {@link kNearest}. */
  kNearest(origin: Snap, targets: readonly SearchTarget[], options: NearestOptions): NearestHit[];
  /** See {@link nearestSource}. */
  nearestSource(sources: readonly SearchTarget[], options: FieldOptions): NearestField;
  /** Cost of every place from one origin, or to it: {@link nearestSource} with a single source. */
  oneToAll(origin: Snap, options: FieldOptions): NearestField;
  /** The cheapest path between two points; null when there is none. */
  route(from: Snap, to: Snap, weights: ArcWeights): Path | null;
  /** See {@link matrix}. */
  matrix(froms: readonly Snap[], tos: readonly Snap[], options: MatrixOptions): Float64Array;
}

export function createSearcher(graph: RoadGraph): Searcher {
  const scratch = new SearchScratch(graph.nodeCount);
  return {
    graph,
    kNearest: (origin, targets, options) => kNearest(graph, scratch, origin, targets, options),
    nearestSource: (sources, options) => nearestSource(graph, sources, options),
    oneToAll: (origin, options) => nearestSource(graph, [{ snap: origin }], options),
    route: (from, to, weights) =>
      kNearest(graph, scratch, from, [{ snap: to }], { weights, direction: 'from-origin', k: 1 })[0]?.path ??
      null,
    matrix: (froms, tos, options) => matrix(graph, froms, tos, options),
  };
}
