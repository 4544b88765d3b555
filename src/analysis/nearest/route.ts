import type { LonLat } from '../../domain/geo';
import { type ArcWeights, describePath, drawPath, type Path, type RoadGraph } from '../../network';
import type { Route } from './result';

/** A path as a route from door to door: its line begins and ends with the straight legs between point and road. */
export function routeOf(graph: RoadGraph, weights: ArcWeights, path: Path, from: LonLat, to: LonLat): Route {
  return {
    coordinates: [from, ...drawPath(graph, path), to].filter(
      (position, index, line) => index === 0 || !isSame(position, line[index - 1]),
    ),
    steps: describePath(graph, weights, path),
    accessM: path.from.offRoadM,
    egressM: path.to.offRoadM,
  };
}

function isSame(a: LonLat, b: LonLat | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}
