import type { Standards } from '../../../src/domain/standards';
import type { TravelMode } from '../../../src/domain/travel';
import {
  type ArcWeights,
  baseNodeCount,
  CLOSED,
  createRoadNetwork,
  decodeRoadGraph,
  type RoadGraph,
  type RoadNetwork,
} from '../../../src/network';
import { modeBit } from '../../../src/network/tags/access';
import { type NodePlace, snapOfNode } from '../on-node';
import { seeded } from '../random';

/** A road graph that questions are timed on, the same in every run. */
export interface BenchGraph {
  /** As in the column `graph` of a row: `montevideo`, `porto`, `new-york`, a built-in city. */
  readonly name: string;
  readonly graph: RoadGraph;
  readonly network: RoadNetwork;
  readonly standards: Standards;
  /** A fresh copy of the bytes the graph was read from, as a worker gets them. */
  bytes(): ArrayBuffer;
  /** Travel times of all arcs before hazards, tenths of a second; the same array for the same mode. */
  weights(mode: TravelMode): ArcWeights;
  /**
   * So many different nodes taken at random that the mode can enter and leave, all in one connected part of the
   * network; the same for the same seed. Junctions with turn restrictions are left out: to a program that knows nodes
   * alone they are several.
   * @throws Error when the network has fewer
   */
  places(mode: TravelMode, count: number, seed: number): readonly NodePlace[];
}

export interface BenchGraphParts {
  readonly name: string;
  /** The bytes of `roads.bin`. */
  readonly roads: ArrayBuffer;
  readonly standards: Standards;
  /** Weights that do not come from the standards but with the graph. */
  readonly given?: Partial<Readonly<Record<TravelMode, ArcWeights>>>;
}

/** Marks of the nodes that are reached from `start`, with the arcs or (`flip` 1) against them. */
function reached(graph: RoadGraph, weights: ArcWeights, start: number, flip: 0 | 1): Uint8Array {
  const seen = new Uint8Array(graph.nodeCount);
  seen[start] = 1;
  const waiting = [start];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (let at = graph.firstArc[node]!; at < graph.firstArc[node + 1]!; at++) {
      const arc = graph.arcs[at]!;
      const head = graph.arcHead[arc]!;
      if (weights[arc ^ flip] === CLOSED || seen[head] === 1) continue;
      seen[head] = 1;
      waiting.push(head);
    }
  }
  return seen;
}

/** Nodes of the strongly connected part that the first non-island edge of the mode lies in, half the network or more. */
function connectedNodes(graph: RoadGraph, weights: ArcWeights, mode: TravelMode): number[] {
  const island = modeBit(mode);
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const isUsable = weights[2 * edge] !== CLOSED && weights[2 * edge + 1] !== CLOSED;
    if (!isUsable || (graph.edgeIsland[edge]! & island) !== 0) continue;
    const start = graph.arcHead[2 * edge]!;
    const there = reached(graph, weights, start, 0);
    const back = reached(graph, weights, start, 1);
    const nodes: number[] = [];
    const split = new Set(graph.splitOf);
    for (let node = 0; node < baseNodeCount(graph); node++)
      if (there[node] === 1 && back[node] === 1 && !split.has(node)) nodes.push(node);
    if (nodes.length > 1000 || nodes.length * 3 > graph.nodeCount) return nodes;
  }
  throw new Error(`the network has no connected part for ${mode}`);
}

/** Opens a graph as the page's worker does. */
export function openBenchGraph({ name, roads, standards, given = {} }: BenchGraphParts): BenchGraph {
  const network = createRoadNetwork(decodeRoadGraph(roads.slice(0)));
  const { graph } = network;
  const conditions = network.conditions(standards, { hazards: [], hazardRoads: [] });
  const connected = new Map<TravelMode, readonly number[]>();
  const weights = (mode: TravelMode) => given[mode] ?? conditions.travel(mode, 'healthy').weights;
  return {
    name,
    graph,
    network,
    standards,
    bytes: () => roads.slice(0),
    weights,
    places(mode, count, seed) {
      const nodes = [...(connected.get(mode) ?? connectedNodes(graph, weights(mode), mode))];
      connected.set(mode, [...nodes]);
      if (nodes.length < count)
        throw new Error(`${name} has ${nodes.length} nodes for ${mode}, not ${count}`);
      const random = seeded(seed);
      return Array.from({ length: count }, (_, index) => {
        const other = index + Math.floor(random() * (nodes.length - index));
        [nodes[index], nodes[other]] = [nodes[other]!, nodes[index]!];
        const node = nodes[index];
        return { node, snap: snapOfNode(graph, weights(mode), node)! };
      });
    },
  };
}
