import { baseEdge, baseEdgeCount, baseNode, type RoadGraph } from '../../network';

/** Edges of one street that follow each other without a corner; nodes are its corners, one more than edges. */
export interface Stretch {
  readonly edges: readonly number[];
  readonly nodes: readonly number[];
}

/** Base edges at a place. */
function edgesAt(graph: RoadGraph, node: number): readonly number[] {
  const edges: number[] = [];
  for (let at = graph.firstArc[node]!; at < graph.firstArc[node + 1]!; at++) {
    const edge = baseEdge(graph, graph.arcs[at]! >> 1);
    if (!edges.includes(edge)) edges.push(edge);
  }
  return edges;
}

const endsOf = (graph: RoadGraph, edge: number): readonly [number, number] => [
  baseNode(graph, graph.arcHead[2 * edge + 1]!),
  baseNode(graph, graph.arcHead[2 * edge]!),
];

/** Gathers edges into stretches: whoever passes one edge of a stretch passes all. */
export class Stretches {
  readonly #graph: RoadGraph;
  readonly #taken: Uint8Array;

  constructor(graph: RoadGraph) {
    this.#graph = graph;
    this.#taken = new Uint8Array(baseEdgeCount(graph));
  }

  /** The stretch that an edge is part of; null when it has been given already. */
  take(edge: number): Stretch | null {
    if (this.#taken[edge] === 1) return null;
    this.#taken[edge] = 1;
    const [from, to] = endsOf(this.#graph, edge);
    const after = this.#follow(edge, to);
    const before = this.#follow(edge, from);
    return {
      edges: [...before.edges.toReversed(), edge, ...after.edges],
      nodes: [...before.nodes.toReversed(), from, to, ...after.nodes],
    };
  }

  #follow(start: number, end: number): Stretch {
    const { edgeWay, wayName, wayClass } = this.#graph;
    const sameStreet = (a: number, b: number) =>
      wayName[edgeWay[a]!] === wayName[edgeWay[b]!] && wayClass[edgeWay[a]!] === wayClass[edgeWay[b]!];
    const edges: number[] = [];
    const nodes: number[] = [];
    for (let edge = start, node = end; ; ) {
      const others = edgesAt(this.#graph, node).filter((other) => other !== edge);
      const next = others[0];
      if (others.length !== 1 || next === undefined || this.#taken[next] === 1) break;
      if (!sameStreet(edge, next)) break;
      this.#taken[next] = 1;
      const [from, to] = endsOf(this.#graph, next);
      node = from === node ? to : from;
      edge = next;
      edges.push(edge);
      nodes.push(node);
    }
    return { edges, nodes };
  }
}

/** Name of another street at a place; null where none has one. */
export function crossingName(graph: RoadGraph, node: number, own: string | null): string | null {
  for (const edge of edgesAt(graph, node)) {
    const name = graph.names.get(graph.wayName[graph.edgeWay[edge]!]!);
    if (name !== null && name !== own) return name;
  }
  return null;
}

/** True where an edge is drawn toward the node. */
export function runsTo(graph: RoadGraph, edge: number, node: number): boolean {
  return endsOf(graph, edge)[1] === node;
}
