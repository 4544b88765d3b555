import Flatbush from 'flatbush';
import type { Bbox } from '../domain/geo';
import { baseEdgeCount } from './twins';
import type { RoadGraph } from './types';
import { UNITS_PER_DEGREE } from './types';

/** Base edges of a graph by place: an R-tree over their boxes, shared by snapping and closures. */
export interface EdgeIndex {
  readonly graph: RoadGraph;
  /** Calls back for every edge whose box touches the box given in 1e-7 degrees. */
  visit(west: number, south: number, east: number, north: number, visitor: (edge: number) => void): void;
  /** Box of the whole network in degrees; null when it has no edge. */
  readonly bbox: Bbox | null;
  readonly byteLength: number;
}

/** Builds the index; some 10 ms per 100 000 edges. */
export function createEdgeIndex(graph: RoadGraph): EdgeIndex {
  const { arcHead, nodeLon, nodeLat, shape, shapeStart } = graph;
  const edgeCount = baseEdgeCount(graph);
  if (edgeCount === 0) return { graph, bbox: null, byteLength: 0, visit: () => undefined };
  const tree = new Flatbush(edgeCount, 16, Int32Array);
  for (let edge = 0; edge < edgeCount; edge++) {
    const from = arcHead[2 * edge + 1]!;
    const to = arcHead[2 * edge]!;
    let lon = nodeLon[from]!;
    let lat = nodeLat[from]!;
    let west = Math.min(lon, nodeLon[to]!);
    let east = Math.max(lon, nodeLon[to]!);
    let south = Math.min(lat, nodeLat[to]!);
    let north = Math.max(lat, nodeLat[to]!);
    const end = shapeStart[edge + 1]!;
    for (let at = shapeStart[edge]!; at < end; at++) {
      lon += shape[2 * at]!;
      lat += shape[2 * at + 1]!;
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
    tree.add(west, south, east, north);
  }
  tree.finish();
  return {
    graph,
    bbox: [
      tree.minX / UNITS_PER_DEGREE,
      tree.minY / UNITS_PER_DEGREE,
      tree.maxX / UNITS_PER_DEGREE,
      tree.maxY / UNITS_PER_DEGREE,
    ],
    byteLength: tree.data.byteLength,
    visit: (west, south, east, north, visitor) => {
      tree.search(west, south, east, north, (edge) => {
        visitor(edge);
        return false;
      });
    },
  };
}
