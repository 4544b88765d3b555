import { type ArcWeights, CLOSED, type RoadGraph, type Snap } from '../types';
import { Heap } from './heap';

/** One line of a table of directed edges, as `export-graph` writes it: seconds × 10, or nothing where closed. */
interface Row {
  readonly from: number;
  readonly to: number;
  readonly tenths: number | null;
}

/** The two directions of one edge, and the road it lies on. */
interface Pair {
  readonly along: Row;
  readonly against: Row;
}

/** Costs from one point to all nodes (`from`), or from all nodes to it (`to`). */
export interface PlainTree {
  readonly direction: 'from' | 'to';
  readonly snap: Snap;
  readonly cost: Float64Array;
}

/**
 * Shortest costs the plain way: Dijkstra with a heap over a table of directed edges, lists of neighbours in place of
 * typed arrays. Shares no code with the searches it checks. A point is somewhere on every edge over its road; one at
 * the very end of an edge stands on the node there, whichever way the edge is open.
 */
export class PlainSearch {
  readonly #nodeCount: number;
  readonly #leaving: Row[][];
  readonly #entering: Row[][];
  readonly #pairs: Pair[];
  readonly #over: Map<number, number[]>;

  constructor(graph: RoadGraph, weights: ArcWeights) {
    this.#nodeCount = graph.nodeCount;
    this.#leaving = Array.from({ length: graph.nodeCount }, () => []);
    this.#entering = Array.from({ length: graph.nodeCount }, () => []);
    this.#pairs = [];
    this.#over = new Map();
    const roads = graph.edgeCount - graph.twinOf.length;
    const row = (arc: number, from: number, to: number): Row => {
      const made = { from, to, tenths: weights[arc] === CLOSED ? null : weights[arc]! };
      if (made.tenths !== null) {
        this.#leaving[from]!.push(made);
        this.#entering[to]!.push(made);
      }
      return made;
    };
    for (let edge = 0; edge < graph.edgeCount; edge++) {
      const [to, from] = [graph.arcHead[2 * edge]!, graph.arcHead[2 * edge + 1]!];
      this.#pairs.push({ along: row(2 * edge, from, to), against: row(2 * edge + 1, to, from) });
      const road = edge < roads ? edge : graph.twinOf[edge - roads]!;
      this.#over.set(road, [...(this.#over.get(road) ?? []), edge]);
    }
  }

  /** Cost of a share of a row; one that is closed is free to a point on its node if the other way is open. */
  #part(row: Row, opposite: Row, share: number): number {
    if (row.tenths !== null) return row.tenths * share;
    return share < 1e-9 && opposite.tenths !== null ? 0 : Infinity;
  }

  /** Ways between a point and the nodes beside it: the cost of leaving to one, or of coming from one. */
  #ends(snap: Snap, side: 'leaving' | 'coming'): { readonly node: number; readonly cost: number }[] {
    return this.#over.get(snap.edge)!.flatMap((edge) => {
      const { along, against } = this.#pairs[edge]!;
      return side === 'leaving'
        ? [
            { node: along.to, cost: this.#part(along, against, 1 - snap.fraction) },
            { node: against.to, cost: this.#part(against, along, snap.fraction) },
          ]
        : [
            { node: along.from, cost: this.#part(along, against, snap.fraction) },
            { node: against.from, cost: this.#part(against, along, 1 - snap.fraction) },
          ];
    });
  }

  tree(snap: Snap, direction: 'from' | 'to'): PlainTree {
    const cost = new Float64Array(this.#nodeCount).fill(Infinity);
    const queue = new Heap<number>();
    const put = (node: number, through: number) => {
      if (through >= cost[node]!) return;
      cost[node] = through;
      queue.push(through, node);
    };
    for (const { node, cost: seed } of this.#ends(snap, direction === 'from' ? 'leaving' : 'coming')) {
      put(node, seed);
    }
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (next.cost > cost[next.item]!) continue;
      const rows = direction === 'from' ? this.#leaving[next.item]! : this.#entering[next.item]!;
      for (const { from, to, tenths } of rows) put(direction === 'from' ? to : from, next.cost + tenths!);
    }
    return { direction, snap, cost };
  }

  /** Cost between the root of a tree and another point, in the direction of the tree. */
  at({ direction, snap, cost }: PlainTree, point: Snap): number {
    const ends = this.#ends(point, direction === 'from' ? 'coming' : 'leaving');
    const through = ends.map((end) => cost[end.node]! + end.cost);
    if (point.edge === snap.edge) {
      const [from, to] = direction === 'from' ? [snap, point] : [point, snap];
      const share = to.fraction - from.fraction;
      for (const edge of this.#over.get(snap.edge)!) {
        const { along, against } = this.#pairs[edge]!;
        if (share >= 0) through.push(this.#part(along, against, share));
        if (share <= 0) through.push(this.#part(against, along, -share));
      }
    }
    return Math.min(...through);
  }
}
