import { distanceM, type LonLat } from '../../../src/domain/geo';
import type { ModeRoads } from '../../../src/analysis/road-access';
import {
  type ArcWeights,
  kNearest,
  pathLengthM,
  type RoadGraph,
  type SearchTarget,
} from '../../../src/network';
import { nodeTree } from '../../../src/network/search/node-tree';

const TENTHS = 10;
const MM_PER_M = 1000;

/** Travel from one place to all columns: Infinity where there is no way. */
export interface MatrixRow {
  readonly seconds: Float64Array;
  /** Along the quickest way. */
  readonly metres: Float64Array;
}

/** Rows of a matrix between nodes of the graph, exact to the tenth of a second. */
export function* nodeRows(
  graph: RoadGraph,
  weights: ArcWeights,
  froms: readonly number[],
  tos: readonly number[],
): Generator<MatrixRow> {
  for (const from of froms) {
    const { cost, lengthMm } = nodeTree(graph, weights, from);
    yield {
      seconds: Float64Array.from(tos, (to) => cost[to]! / TENTHS),
      metres: Float64Array.from(tos, (to) => lengthMm[to]! / MM_PER_M),
    };
  }
}

/**
 * Rows of a matrix between places, from door to door: the straight legs to and from the road are part of both figures,
 * as they are of the routes on the page. A place that meets no road it may use is out of reach, but for itself.
 */
export function* placeRows(
  roads: ModeRoads,
  froms: readonly LonLat[],
  tos: readonly LonLat[],
): Generator<MatrixRow> {
  const { graph, scratch } = roads.conditions;
  const columns: number[] = [];
  const targets: SearchTarget[] = [];
  for (const [column, position] of tos.entries()) {
    const snap = roads.access(position);
    if (typeof snap === 'string') continue;
    columns.push(column);
    targets.push({ snap, extra: roads.offRoadTenths(snap) });
  }
  for (const from of froms) {
    const seconds = new Float64Array(tos.length).fill(Infinity);
    const metres = new Float64Array(tos.length).fill(Infinity);
    const origin = roads.access(from);
    const options = { weights: roads.weights, direction: 'from-origin', k: targets.length } as const;
    const hits = typeof origin === 'string' ? [] : kNearest(graph, scratch, origin, targets, options);
    for (const { target, cost, path } of hits) {
      const column = columns[target]!;
      seconds[column] = (cost + roads.offRoadTenths(path.from)) / TENTHS;
      metres[column] = pathLengthM(graph, path) + path.from.offRoadM + path.to.offRoadM;
    }
    for (const [column, to] of tos.entries()) {
      if (distanceM(from, to) > 0) continue;
      seconds[column] = 0;
      metres[column] = 0;
    }
    yield { seconds, metres };
  }
}
