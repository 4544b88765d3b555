import { BARRIER } from '../tags/road-class';
import type { SourceEdges } from './edges';
import { hilbertIndex } from './hilbert';
import type { SourceLines, SourceWay } from './lines';

/** One edge between numbered nodes; `first` and `last` as in `SourceEdges`, equal for the point of a barrier. */
export interface NodeEdge {
  readonly from: number;
  readonly to: number;
  readonly way: number;
  readonly first: number;
  readonly last: number;
}

export interface NumberedNetwork {
  /** Source vertex of each node; a barrier's two nodes share one. */
  readonly nodeVertex: Uint32Array;
  /** In the order of their from-node. */
  readonly edges: readonly NodeEdge[];
  readonly ways: readonly SourceWay[];
  readonly barriers: { readonly applied: number; readonly atJunctions: number };
}

/** Vertices in the order of a Hilbert curve, so that neighbours lie near each other in memory. */
function orderVertices(lines: SourceLines, used: readonly number[]): number[] {
  const { vertices } = lines;
  let west = Infinity;
  let south = Infinity;
  let side = 1;
  for (const vertex of used) {
    west = Math.min(west, vertices.lon(vertex));
    south = Math.min(south, vertices.lat(vertex));
  }
  for (const vertex of used) side = Math.max(side, vertices.lon(vertex) - west, vertices.lat(vertex) - south);
  const keys = new Map<number, number>();
  for (const vertex of used) {
    const x = Math.floor(((vertices.lon(vertex) - west) / side) * 0xffff);
    const y = Math.floor(((vertices.lat(vertex) - south) / side) * 0xffff);
    keys.set(vertex, hilbertIndex(x, y));
  }
  return used.toSorted((a, b) => keys.get(a)! - keys.get(b)! || a - b);
}

function barrierWay(access: number): SourceWay {
  return {
    osmId: 0,
    osmType: 'node',
    roadClass: BARRIER,
    speedKmh: 5,
    flags: 0,
    layer: 0,
    access,
    name: null,
  };
}

/**
 * Numbers the nodes and puts the edges between them. A barrier where exactly two edges meet becomes two nodes with an
 * edge between that only those may use who pass it; at a junction of more roads it cannot be told which one it bars,
 * and it is only counted.
 */
export function numberNodes(lines: SourceLines, source: SourceEdges): NumberedNetwork {
  const ways = [...lines.ways];
  const ends = new Map<number, number>();
  for (let edge = 0; edge < source.first.length; edge++) {
    for (const at of [source.first[edge]!, source.last[edge]!]) {
      const vertex = lines.lineVertices[at]!;
      ends.set(vertex, (ends.get(vertex) ?? 0) + 1);
    }
  }
  const order = orderVertices(lines, [...ends.keys()]);
  const nodeVertex: number[] = [];
  const nodeOf = new Map<number, number>();
  const beyondBarrier = new Map<number, number>();
  const edges: NodeEdge[] = [];
  const barrierWays = new Map<number, number>();
  let atJunctions = 0;
  for (const vertex of order) {
    nodeOf.set(vertex, nodeVertex.length);
    nodeVertex.push(vertex);
    const access = lines.barriers.get(vertex);
    if (access === undefined) continue;
    if (ends.get(vertex) !== 2) {
      if (ends.get(vertex)! > 2) atJunctions++;
      continue;
    }
    const beyond = nodeVertex.length;
    beyondBarrier.set(vertex, beyond);
    nodeVertex.push(vertex);
    if (!barrierWays.has(access)) {
      barrierWays.set(access, ways.length);
      ways.push(barrierWay(access));
    }
    edges.push({ from: beyond - 1, to: beyond, way: barrierWays.get(access)!, first: 0, last: 0 });
  }
  const applied = beyondBarrier.size;

  function nodeAt(vertex: number): number {
    const beyond = beyondBarrier.get(vertex);
    if (beyond === undefined) return nodeOf.get(vertex)!;
    beyondBarrier.delete(vertex);
    return beyond;
  }
  for (let edge = 0; edge < source.first.length; edge++) {
    const first = source.first[edge]!;
    const last = source.last[edge]!;
    const from = nodeAt(lines.lineVertices[first]!);
    const to = nodeAt(lines.lineVertices[last]!);
    edges.push({ from, to, way: source.way[edge]!, first, last });
  }
  edges.sort((a, b) => a.from - b.from || a.to - b.to || a.way - b.way || a.first - b.first);
  return { nodeVertex: Uint32Array.from(nodeVertex), edges, ways, barriers: { applied, atJunctions } };
}
