import type { LonLat } from '../../domain/geo';
import { readEdge, VertexBuffer } from '../geometry';
import { type RoadGraph, UNITS_PER_DEGREE } from '../types';
import { type Path, shareBefore, travelledShare } from './path';

const scratch = new VertexBuffer();

function lengthOf(line: VertexBuffer, i: number, lonScale: number): number {
  return Math.hypot((line.lon[i + 1]! - line.lon[i]!) * lonScale, line.lat[i + 1]! - line.lat[i]!);
}

/** Vertices of an arc, in its own direction, that lie strictly between two shares of its length. */
function innerVertices(graph: RoadGraph, arc: number, begin: number, end: number): LonLat[] {
  readEdge(graph, arc >> 1, scratch);
  const lonScale = Math.cos((scratch.lat[0]! * Math.PI) / (180 * UNITS_PER_DEGREE));
  const along = [0];
  for (let i = 0; i + 1 < scratch.length; i++) along.push(along[i]! + lengthOf(scratch, i, lonScale));
  const total = along.at(-1)!;
  const isForward = (arc & 1) === 0;
  const vertices: LonLat[] = [];
  for (let step = 0; step < scratch.length; step++) {
    const i = isForward ? step : scratch.length - 1 - step;
    const passed = isForward ? along[i]! : total - along[i]!;
    if (passed > begin * total && passed < end * total) {
      vertices.push([scratch.lon[i]! / UNITS_PER_DEGREE, scratch.lat[i]! / UNITS_PER_DEGREE]);
    }
  }
  return vertices;
}

function nodePosition(graph: RoadGraph, node: number): LonLat {
  return [graph.nodeLon[node]! / UNITS_PER_DEGREE, graph.nodeLat[node]! / UNITS_PER_DEGREE];
}

function push(line: LonLat[], position: LonLat): void {
  const last = line.at(-1);
  if (last === undefined || last[0] !== position[0] || last[1] !== position[1]) line.push(position);
}

/** The line of one arc of a path: cut exactly at the foot points on the first and last arc, in the order of travel. */
export function drawArc(graph: RoadGraph, path: Path, index: number): LonLat[] {
  const arc = path.arcs[index]!;
  const isFirst = index === 0;
  const isLast = index === path.arcs.length - 1;
  const begin = isFirst ? shareBefore(arc, path.from) : 0;
  const end = begin + travelledShare(path, index);
  const line: LonLat[] = [];
  push(line, isFirst ? path.from.position : nodePosition(graph, graph.arcHead[arc ^ 1]!));
  for (const vertex of innerVertices(graph, arc, begin, isLast ? end : 1)) push(line, vertex);
  push(line, isLast ? path.to.position : nodePosition(graph, graph.arcHead[arc]!));
  return line;
}

/** The line of a path, from foot point to foot point; at least two positions, equal when the path has no length. */
export function drawPath(graph: RoadGraph, path: Path): LonLat[] {
  const line: LonLat[] = [];
  for (let index = 0; index < path.arcs.length; index++) {
    for (const position of drawArc(graph, path, index)) push(line, position);
  }
  if (line.length === 1) line.push(line[0]!);
  return line;
}
