import type { TravelMode } from '../../domain/travel';
import type { GraphArrays } from '../file/layout';
import type { ArcRows } from '../rows';
import { accessBit } from '../tags/access';
import { arcsOn } from '../twins';
import type { RoadGraph } from '../types';
import type { ComponentReport } from './report';

/** What components are found in: the arrays to be stored and their rows. */
export type Topology = Pick<GraphArrays, 'arcHead' | 'edgeWay' | 'wayAccess'> &
  Pick<RoadGraph, 'wayTurnBans' | 'twinOf'> &
  ArcRows;

const NONE = 0xffffffff;

/** A component number per node ({@link NONE} for a node that no arc of the filter touches) and the size of each. */
interface Components {
  readonly ofNode: Uint32Array;
  readonly sizes: readonly number[];
}

/**
 * Arcs a mode may use, counting those it may use only when it may ignore private, turn restrictions kept: 1 per arc.
 */
function usableArcs(topology: Topology, mode: TravelMode): Uint8Array {
  const bits = [accessBit(mode, 'forward'), accessBit(mode, 'backward')] as const;
  const includesPrivate = mode === 'emergency';
  return Uint8Array.from(topology.arcHead, (_, arc) => {
    const way = topology.edgeWay[arc >> 1]!;
    const access = topology.wayAccess[way]!;
    const usable = (includesPrivate ? access | (access >> 8) : access) & ~topology.wayTurnBans[way]!;
    return (usable & bits[arc & 1 ? 1 : 0]) === 0 ? 0 : 1;
  });
}

/** Strongly connected components over the arcs that are 1 in `usable` (Tarjan 1972, without recursion). */
export function strongComponents(topology: Topology, usable: Uint8Array): Components {
  const { firstArc, arcs, arcHead } = topology;
  const nodeCount = firstArc.length - 1;
  const ofNode = new Uint32Array(nodeCount).fill(NONE);
  const order = new Uint32Array(nodeCount);
  const low = new Uint32Array(nodeCount);
  const cursor = firstArc.slice(0, nodeCount);
  const isTouched = new Uint8Array(nodeCount);
  for (let arc = 0; arc < arcHead.length; arc++) {
    if (usable[arc] === 1) isTouched[arcHead[arc]!] = isTouched[arcHead[arc ^ 1]!] = 1;
  }
  const open: number[] = [];
  const path: number[] = [];
  const sizes: number[] = [];
  let visited = 0;

  for (let root = 0; root < nodeCount; root++) {
    if (isTouched[root] === 0 || order[root] !== 0) continue;
    path.push(root);
    while (path.length > 0) {
      const node = path.at(-1)!;
      if (order[node] === 0) {
        order[node] = low[node] = ++visited;
        open.push(node);
      }
      let child = NONE;
      while (child === NONE && cursor[node]! < firstArc[node + 1]!) {
        const arc = arcs[cursor[node]!++]!;
        if (usable[arc] === 0) continue;
        const head = arcHead[arc]!;
        if (order[head] === 0) child = head;
        else if (ofNode[head] === NONE) low[node] = Math.min(low[node]!, order[head]!);
      }
      if (child !== NONE) {
        path.push(child);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!);
      if (low[node] !== order[node]) continue;
      let size = 0;
      for (let member = NONE; member !== node; size++) {
        member = open.pop()!;
        ofNode[member] = sizes.length;
      }
      sizes.push(size);
    }
  }
  return { ofNode, sizes };
}

/**
 * Components of one mode, and in `edgeIsland` its bit set on every road of the mode, twins included, that one cannot both
 * come to from and leave to one component of at least `minNodes` nodes. The largest component is never an island.
 */
export function markIslands(
  topology: Topology,
  mode: TravelMode,
  minNodes: number,
  edgeIsland: Uint8Array,
  bit: number,
): ComponentReport {
  const usable = usableArcs(topology, mode);
  const { ofNode, sizes } = strongComponents(topology, usable);
  const largestNodes = sizes.reduce((largest, size) => Math.max(largest, size), 0);
  const enough = Math.min(minNodes, largestNodes);
  const { arcHead, twinOf } = topology;
  const roads = { edgeCount: edgeIsland.length, twinOf };
  let islandEdges = 0;
  for (let edge = 0; edge < edgeIsland.length - twinOf.length; edge++) {
    const open = arcsOn(roads, edge).filter((arc) => usable[arc] === 1);
    if (open.length === 0) continue;
    const from = open.map((arc) => ofNode[arcHead[arc ^ 1]!]!);
    const isOnPart = open.some((arc) => {
      const part = ofNode[arcHead[arc]!]!;
      return sizes[part]! >= enough && from.includes(part);
    });
    if (isOnPart) continue;
    for (const arc of arcsOn(roads, edge)) edgeIsland[arc >> 1]! |= bit;
    islandEdges++;
  }
  const nodes = sizes.reduce((sum, size) => sum + size, 0);
  return { components: sizes.length, largestNodes, nodes, islandEdges };
}

/** Sizes of the connected parts of the whole graph, whoever may use it. */
export function weakComponentSizes(topology: Topology): readonly number[] {
  return strongComponents(topology, new Uint8Array(topology.arcHead.length).fill(1)).sizes;
}
