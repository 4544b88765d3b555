import type { GraphArrays } from '../file/layout';
import { encodeNames } from '../file/names';
import { vertexDistanceM } from './edges';
import type { SourceLines } from './lines';
import type { NodeEdge } from './nodes';
import type { SplitNetwork } from './turns/split-turns';

const MAX_STEP = 0x7fff;

/** Appends the steps of an edge's inner vertices; a step too long for 16 bits is divided evenly. */
function pushShape(lines: SourceLines, edge: NodeEdge, shape: number[]): void {
  const { vertices, lineVertices } = lines;
  let lon = vertices.lon(lineVertices[edge.first]!);
  let lat = vertices.lat(lineVertices[edge.first]!);
  for (let at = edge.first + 1; at < edge.last; at++) {
    const toLon = vertices.lon(lineVertices[at]!);
    const toLat = vertices.lat(lineVertices[at]!);
    for (
      let steps = Math.ceil(Math.max(Math.abs(toLon - lon), Math.abs(toLat - lat)) / MAX_STEP);
      steps > 0;
      steps--
    ) {
      const stepLon = Math.round((toLon - lon) / steps);
      const stepLat = Math.round((toLat - lat) / steps);
      shape.push(stepLon, stepLat);
      lon += stepLon;
      lat += stepLat;
    }
  }
}

function lengthMm(lines: SourceLines, edge: NodeEdge): number {
  let metres = 0;
  for (let at = edge.first; at < edge.last; at++) {
    metres += vertexDistanceM(lines.vertices, lines.lineVertices[at]!, lines.lineVertices[at + 1]!);
  }
  return Math.max(1, Math.round(metres * 1000));
}

/** Distinct street names in alphabetical order (by code unit), no name first. */
function numberNames(names: readonly (string | null)[]): {
  list: string[];
  index: Map<string | null, number>;
} {
  const list = ['', ...[...new Set(names)].filter((name) => name !== null).toSorted()];
  const index = new Map<string | null, number>(list.map((name, at) => [name, at]));
  index.set(null, 0);
  return { list, index };
}

/** Lays nodes, edges and ways out as the arrays of a road graph; no edge is marked as an island yet. */
export function assembleArrays(lines: SourceLines, network: SplitNetwork): GraphArrays {
  const { edges, ways, nodeVertex, wayTurnBans, splitOf, twinOf } = network;
  const names = numberNames(ways.map((way) => way.name));
  const arcHead = new Uint32Array(edges.length * 2);
  const shapeStart = new Uint32Array(edges.length + 1);
  const shape: number[] = [];
  for (const [index, edge] of edges.entries()) {
    arcHead[2 * index] = edge.to;
    arcHead[2 * index + 1] = edge.from;
    pushShape(lines, edge, shape);
    shapeStart[index + 1] = shape.length / 2;
  }
  return {
    nodeLon: Int32Array.from(nodeVertex, (vertex) => lines.vertices.lon(vertex)),
    nodeLat: Int32Array.from(nodeVertex, (vertex) => lines.vertices.lat(vertex)),
    arcHead,
    edgeLengthMm: Uint32Array.from(edges, (edge) => lengthMm(lines, edge)),
    edgeWay: Uint32Array.from(edges, (edge) => edge.way),
    edgeIsland: new Uint8Array(edges.length),
    shapeStart,
    shape: Int16Array.from(shape),
    wayId: Float64Array.from(ways, (way) => way.osmId),
    wayName: Uint32Array.from(ways, (way) => names.index.get(way.name) ?? 0),
    wayClass: Uint8Array.from(ways, (way) => way.roadClass),
    waySpeedKmh: Uint8Array.from(ways, (way) => way.speedKmh),
    wayFlags: Uint8Array.from(ways, (way) => way.flags),
    wayLayer: Int8Array.from(ways, (way) => way.layer),
    wayAccess: Uint16Array.from(ways, (way) => way.access),
    ...(twinOf.length > 0 ? { wayTurnBans, splitOf, twinOf } : {}),
    ...encodeNames(names.list),
  };
}
