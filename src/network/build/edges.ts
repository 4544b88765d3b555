import { distanceM } from '../../domain/geo';
import { GrowableUint32 } from '../growable';
import { UNITS_PER_DEGREE } from '../types';
import type { SourceLines } from './lines';
import type { VertexTable } from './vertex-table';

/** Edges as runs of source vertices: edge i is `lineVertices[first[i] .. last[i]]`, both ends included. */
export interface SourceEdges {
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly way: Uint32Array;
  readonly cutLongEdges: number;
}

/** Metres between two vertices. */
export function vertexDistanceM(vertices: VertexTable, a: number, b: number): number {
  return distanceM(
    [vertices.lon(a) / UNITS_PER_DEGREE, vertices.lat(a) / UNITS_PER_DEGREE],
    [vertices.lon(b) / UNITS_PER_DEGREE, vertices.lat(b) / UNITS_PER_DEGREE],
  );
}

/**
 * True per vertex where the network branches or a line ends: shared by two lines, used twice by one, or under a barrier.
 * A bridge that crosses a street without a common vertex is no junction.
 */
function findJunctions(lines: SourceLines): Uint8Array {
  const uses = new Uint8Array(lines.vertices.count);
  for (const vertex of lines.lineVertices) uses[vertex] = Math.min(2, uses[vertex]! + 1);
  for (let line = 0; line + 1 < lines.lineStart.length; line++) {
    uses[lines.lineVertices[lines.lineStart[line]!]!] = 2;
    uses[lines.lineVertices[lines.lineStart[line + 1]! - 1]!] = 2;
  }
  for (const vertex of lines.barriers.keys()) uses[vertex] = 2;
  return uses.map((count) => (count > 1 ? 1 : 0));
}

/** Positions in `lineVertices` where a long stretch is cut into about equal parts, each near a vertex that exists. */
function longEdgeCuts(lines: SourceLines, first: number, last: number, maxEdgeM: number): readonly number[] {
  const along = [0];
  for (let at = first; at < last; at++) {
    const step = vertexDistanceM(lines.vertices, lines.lineVertices[at]!, lines.lineVertices[at + 1]!);
    along.push(along.at(-1)! + step);
  }
  const lengthM = along.at(-1)!;
  const parts = Math.ceil(lengthM / maxEdgeM);
  const cuts: number[] = [];
  let at = 1;
  for (let part = 1; part < parts && at < along.length - 1; part++) {
    const wantedM = (lengthM * part) / parts;
    while (at < along.length - 2 && Math.abs(along[at + 1]! - wantedM) <= Math.abs(along[at]! - wantedM))
      at++;
    if (first + at > (cuts.at(-1) ?? first)) cuts.push(first + at);
  }
  return cuts;
}

/** Cuts all lines into edges at junctions, and long edges again at a vertex between. */
export function cutEdges(lines: SourceLines, maxEdgeM: number): SourceEdges {
  const isJunction = findJunctions(lines);
  const first = new GrowableUint32();
  const last = new GrowableUint32();
  const way = new GrowableUint32();
  let cutLongEdges = 0;
  for (let line = 0; line + 1 < lines.lineStart.length; line++) {
    let start = lines.lineStart[line]!;
    const end = lines.lineStart[line + 1]!;
    for (let at = start + 1; at < end; at++) {
      if (isJunction[lines.lineVertices[at]!] === 0) continue;
      const cuts = longEdgeCuts(lines, start, at, maxEdgeM);
      if (cuts.length > 0) cutLongEdges++;
      for (const cut of [...cuts, at]) {
        first.push(start);
        last.push(cut);
        way.push(lines.lineWay[line]!);
        start = cut;
      }
    }
  }
  return { first: first.view(), last: last.view(), way: way.view(), cutLongEdges };
}
