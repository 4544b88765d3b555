import type { LonLat } from '../../domain/geo';
import { readEdge, VertexBuffer } from '../geometry';
import { type RoadGraph, UNITS_PER_DEGREE } from '../types';
import { type Path, shareBefore, travelledShare } from './path';

const scratch = new VertexBuffer();

/** The line of a path and where its arcs lie in it. */
export interface DrawnPath {
  readonly line: readonly LonLat[];
  /** Arc i of the path runs from `line[starts[i]]` to `line[starts[i + 1]]`. */
  readonly starts: Uint32Array;
}

function push(line: LonLat[], lon: number, lat: number): void {
  const last = line.at(-1);
  if (last === undefined || last[0] !== lon || last[1] !== lat) line.push([lon, lat]);
}

function pushUnits(line: LonLat[], lon: number, lat: number): void {
  push(line, lon / UNITS_PER_DEGREE, lat / UNITS_PER_DEGREE);
}

/** Adds the vertices between the two ends of an arc, in its own direction. */
function pushInner(graph: RoadGraph, arc: number, line: LonLat[]): void {
  const edge = arc >> 1;
  if (graph.shapeStart[edge] === graph.shapeStart[edge + 1]) return;
  readEdge(graph, edge, scratch);
  const last = scratch.length - 1;
  for (let step = 1; step < last; step++) {
    const i = (arc & 1) === 0 ? step : last - step;
    pushUnits(line, scratch.lon[i]!, scratch.lat[i]!);
  }
}

/** Adds the vertices of an arc, in its own direction, that lie strictly between two shares of its length. */
function pushInnerPart(graph: RoadGraph, arc: number, begin: number, end: number, line: LonLat[]): void {
  readEdge(graph, arc >> 1, scratch);
  const { lon, lat, length } = scratch;
  const lonScale = Math.cos((lat[0]! * Math.PI) / (180 * UNITS_PER_DEGREE));
  const along = [0];
  for (let i = 0; i + 1 < length; i++) {
    along.push(along[i]! + Math.hypot((lon[i + 1]! - lon[i]!) * lonScale, lat[i + 1]! - lat[i]!));
  }
  const total = along[length - 1]!;
  for (let step = 0; step < length; step++) {
    const i = (arc & 1) === 0 ? step : length - 1 - step;
    const passed = (arc & 1) === 0 ? along[i]! : total - along[i]!;
    if (passed > begin * total && passed < end * total) pushUnits(line, lon[i]!, lat[i]!);
  }
}

/** Draws a path from foot point to foot point: at least two positions, equal when the path has no length. */
export function drawArcs(graph: RoadGraph, path: Path): DrawnPath {
  const { arcs, from, to } = path;
  const last = arcs.length - 1;
  const starts = new Uint32Array(arcs.length + 1);
  const line: LonLat[] = [[from.position[0], from.position[1]]];
  for (let index = 0; index <= last; index++) {
    const arc = arcs[index]!;
    starts[index] = line.length - 1;
    if (index === 0 || index === last) {
      const begin = index === 0 ? shareBefore(arc, from) : 0;
      const end = index === last ? begin + travelledShare(path, index) : 1;
      pushInnerPart(graph, arc, begin, end, line);
    } else {
      pushInner(graph, arc, line);
    }
    if (index < last) {
      const node = graph.arcHead[arc]!;
      pushUnits(line, graph.nodeLon[node]!, graph.nodeLat[node]!);
    }
  }
  push(line, to.position[0], to.position[1]);
  if (line.length === 1) line.push([to.position[0], to.position[1]]);
  starts[arcs.length] = line.length - 1;
  return { line, starts };
}

/** The line of a whole edge, from-node first. */
export function drawEdge(graph: RoadGraph, edge: number): readonly LonLat[] {
  const line: LonLat[] = [];
  readEdge(graph, edge, scratch);
  for (let i = 0; i < scratch.length; i++) pushUnits(line, scratch.lon[i]!, scratch.lat[i]!);
  return line;
}

/** The line of a path, cut exactly at its foot points, in the order of travel. */
export function drawPath(graph: RoadGraph, path: Path): readonly LonLat[] {
  return drawArcs(graph, path).line;
}
