import type { ClosureGeometry } from '../../domain/closure';
import type { EdgeIndex } from '../edge-index';
import { CLOSED, type ArcWeights, type RoadGraph, UNITS_PER_DEGREE } from '../types';
import { edgesInPolygons, polygonsIn, withTwins } from './edges-in-area';
import { edgesAtPoint, edgesOnLine } from './edges-on-line';
import { boxOf, segmentsMeet, segmentsOf } from './segments';

/** The roads that a zone or a closure lies on, and its own place. Found once for a geometry. */
export interface Footprint {
  /** Edges touched, twins included, in rising order. */
  readonly edges: Uint32Array;
  /** West, south, east, north of the first nodes of these edges: footprints that share an edge share a place. */
  readonly box: readonly [number, number, number, number];
  /** West, south, east, north of all that {@link contains} and {@link crosses} can be true of, degrees. */
  readonly extent: readonly [number, number, number, number];
  /** True when the position lies in an area; never for lines and points. */
  contains(lon: number, lat: number): boolean;
  /** True when the straight line between two positions enters the area or meets the line; never for a point. */
  crosses(a: readonly [number, number], b: readonly [number, number]): boolean;
}

function nodeBox({ arcHead, nodeLon, nodeLat }: RoadGraph, edges: Uint32Array): Footprint['box'] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const edge of edges) {
    const node = arcHead[2 * edge + 1]!;
    const [lon, lat] = [nodeLon[node]!, nodeLat[node]!];
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return [west, south, east, north];
}

/** Around some boxes, in degrees. */
function extentOf(boxes: readonly Footprint['box'][]): Footprint['extent'] {
  const least = (side: 0 | 1) => Math.min(Infinity, ...boxes.map((box) => box[side])) / UNITS_PER_DEGREE;
  const most = (side: 2 | 3) => Math.max(-Infinity, ...boxes.map((box) => box[side])) / UNITS_PER_DEGREE;
  return [least(0), least(1), most(2), most(3)];
}

function placeOf(index: EdgeIndex, geometry: ClosureGeometry): Omit<Footprint, 'box'> {
  const never = () => false;
  switch (geometry.type) {
    case 'Polygon':
    case 'MultiPolygon': {
      const polygons = polygonsIn(geometry);
      const contains = (lon: number, lat: number) =>
        polygons.some((polygon) => polygon.contains(lon * UNITS_PER_DEGREE, lat * UNITS_PER_DEGREE));
      return {
        edges: edgesInPolygons(index, polygons),
        extent: extentOf(polygons.map(({ box }) => box)),
        contains,
        crosses: (a, b) =>
          contains(a[0], a[1]) ||
          polygons.some((polygon) =>
            polygon.meets(
              a[0] * UNITS_PER_DEGREE,
              a[1] * UNITS_PER_DEGREE,
              b[0] * UNITS_PER_DEGREE,
              b[1] * UNITS_PER_DEGREE,
            ),
          ),
      };
    }
    case 'LineString':
    case 'MultiLineString': {
      const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
      const segments = segmentsOf(lines, false);
      return {
        edges: edgesOnLine(index, lines),
        extent: extentOf([boxOf(segments)]),
        contains: never,
        crosses: (a, b) => lineCrosses(segments, a, b),
      };
    }
    case 'Point':
      return {
        edges: edgesAtPoint(index, geometry.coordinates),
        extent: extentOf([]),
        contains: never,
        crosses: never,
      };
  }
}

function lineCrosses(
  segments: Float64Array,
  a: readonly [number, number],
  b: readonly [number, number],
): boolean {
  const [ax, ay, bx, by] = [...a, ...b].map((degrees) => degrees * UNITS_PER_DEGREE) as [
    number,
    number,
    number,
    number,
  ];
  for (let at = 0; at < segments.length; at += 4) {
    const [cx, cy, dx, dy] = [segments[at]!, segments[at + 1]!, segments[at + 2]!, segments[at + 3]!];
    if (segmentsMeet(ax, ay, bx, by, cx, cy, dx, dy)) return true;
  }
  return false;
}

export function createFootprint(index: EdgeIndex, geometry: ClosureGeometry): Footprint {
  const place = placeOf(index, geometry);
  const edges = withTwins(index.graph, place.edges);
  return { ...place, edges, box: nodeBox(index.graph, edges) };
}

/** The largest open weight on a footprint, 0 where none is open. */
export function heaviestIn({ edges }: Footprint, base: ArcWeights): number {
  let most = 0;
  for (const edge of edges) {
    for (const arc of [2 * edge, 2 * edge + 1]) {
      const weight = base[arc]!;
      if (weight !== CLOSED && weight > most) most = weight;
    }
  }
  return most;
}
