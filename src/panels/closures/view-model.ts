import { type ClosureShape, closureShape, type RoadClosure } from '../../domain/closure';
import type { LonLat } from '../../domain/geo';
import type { ClosedRoads } from '../../store/state';

/** A closure as it is listed. */
export interface ClosureRow {
  readonly closure: RoadClosure;
  readonly shape: ClosureShape;
  /** Null until they are found. */
  readonly roads: { readonly edges: number; readonly lengthM: number } | null;
  /** West–south and east–north corners, to go there. */
  readonly bounds: readonly [LonLat, LonLat];
}

/** Least side of what the map goes to, degrees: some 300 m, so that a point is seen with the streets around it. */
const LEAST_SIDE_DEG = 0.003;

function positionsOf({ geometry }: RoadClosure): readonly GeoJSON.Position[] {
  switch (geometry.type) {
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    case 'LineString':
      return geometry.coordinates;
    case 'Point':
      return [geometry.coordinates];
  }
}

/** The box around a closure, never smaller than can be looked at. */
export function boundsOf(closure: RoadClosure): readonly [LonLat, LonLat] {
  const positions = positionsOf(closure);
  const side = (axis: 0 | 1) => {
    const values = positions.map((position) => position[axis] ?? 0);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const margin = Math.max(0, LEAST_SIDE_DEG - (high - low)) / 2;
    return [low - margin, high + margin] as const;
  };
  const [west, east] = side(0);
  const [south, north] = side(1);
  return [
    [west, south],
    [east, north],
  ];
}

export function closureRows(
  closures: readonly RoadClosure[],
  roads: ReadonlyMap<string, ClosedRoads>,
): readonly ClosureRow[] {
  return closures.map((closure) => {
    const under = roads.get(closure.id);
    return {
      closure,
      shape: closureShape(closure.geometry),
      roads: under === undefined ? null : { edges: under.edgeCount, lengthM: under.lengthM },
      bounds: boundsOf(closure),
    };
  });
}
