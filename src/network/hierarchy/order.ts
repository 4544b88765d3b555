import { type Part, separate } from './cut';
import { eliminate, postorder } from './eliminate';
import { type Neighbours, neighboursOf } from './neighbours';
import { peel } from './peel';

/** What an order is made from: who is joined to whom, and where they are. */
export interface Places {
  readonly arcHead: Uint32Array;
  /** 1e-7 degrees. */
  readonly nodeLon: Int32Array;
  readonly nodeLat: Int32Array;
}

const UNITS_PER_RADIAN = 1e7 * (180 / Math.PI);

class Dissection {
  readonly order: number[] = [];
  readonly #core: Neighbours;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  /** Which piece a node is in at present. */
  readonly #piece: Int32Array;
  readonly #local: Uint32Array;
  #pieces = 0;

  constructor(core: Neighbours, { nodeLon, nodeLat }: Places) {
    this.#core = core;
    this.#x = new Float64Array(core.nodeCount);
    this.#y = new Float64Array(core.nodeCount);
    this.#piece = new Int32Array(core.nodeCount).fill(-1);
    this.#local = new Uint32Array(core.nodeCount);
    for (let node = 0; node < core.nodeCount; node++) {
      this.#x[node] = nodeLon[node]! * Math.cos(nodeLat[node]! / UNITS_PER_RADIAN);
      this.#y[node] = nodeLat[node]!;
    }
  }

  /** Orders nodes given in rising order: each connected piece by itself, its dividing nodes last. */
  dissect(nodes: Uint32Array): void {
    for (const piece of this.#connected(nodes)) {
      if (piece.length <= 2) {
        this.order.push(...piece);
        continue;
      }
      const part = this.#partOf(piece);
      const isComplete = part.head.length === piece.length * (piece.length - 1);
      if (isComplete) {
        for (const node of piece) this.order.push(node);
        continue;
      }
      const side = separate(part);
      this.dissect(piece.filter((_, at) => side[at] === 0));
      this.dissect(piece.filter((_, at) => side[at] === 1));
      for (let at = 0; at < piece.length; at++) if (side[at] === 2) this.order.push(piece[at]!);
    }
  }

  #connected(nodes: Uint32Array): Uint32Array[] {
    const { first, end, head } = this.#core;
    const piece = this.#piece;
    const whole = this.#pieces++;
    for (const node of nodes) piece[node] = whole;
    const found: Uint32Array[] = [];
    const queue = new Uint32Array(nodes.length);
    let seen = 0;
    for (const start of nodes) {
      if (piece[start] !== whole) continue;
      const id = this.#pieces++;
      const begin = seen;
      piece[start] = id;
      queue[seen++] = start;
      for (let at = begin; at < seen; at++) {
        const node = queue[at]!;
        for (let arc = first[node]!; arc < end[node]!; arc++) {
          const other = head[arc]!;
          if (piece[other] !== whole) continue;
          piece[other] = id;
          queue[seen++] = other;
        }
      }
      found.push(queue.subarray(begin, seen).sort());
    }
    return found;
  }

  #partOf(nodes: Uint32Array): Part {
    const { first, end, head } = this.#core;
    const size = nodes.length;
    const id = this.#piece[nodes[0]!]!;
    const partFirst = new Uint32Array(size + 1);
    for (let at = 0; at < size; at++) {
      const node = nodes[at]!;
      this.#local[node] = at;
      let degree = 0;
      for (let arc = first[node]!; arc < end[node]!; arc++) if (this.#piece[head[arc]!] === id) degree++;
      partFirst[at + 1] = partFirst[at]! + degree;
    }
    const partHead = new Uint32Array(partFirst[size]!);
    const reverse = new Uint32Array(partHead.length);
    const next = partFirst.slice(0, size);
    const x = new Float64Array(size);
    const y = new Float64Array(size);
    let to = 0;
    for (let at = 0; at < size; at++) {
      const node = nodes[at]!;
      x[at] = this.#x[node]!;
      y[at] = this.#y[node]!;
      for (let arc = first[node]!; arc < end[node]!; arc++) {
        const other = head[arc]!;
        if (this.#piece[other] !== id) continue;
        const local = this.#local[other]!;
        partHead[to] = local;
        reverse[to++] = next[local]!++;
      }
    }
    return { size, first: partFirst, head: partHead, reverse, x, y };
  }
}

/** Nodes in the order in which they are taken away: dead ends and bends first, then by nested dissection. */
function eliminationOrder(graph: Neighbours, places: Places): Uint32Array {
  const { nodeCount } = graph;
  const { peeled, core } = peel(graph);
  const isPeeled = new Uint8Array(nodeCount);
  for (const node of peeled) isPeeled[node] = 1;
  const rest = new Uint32Array(nodeCount - peeled.length);
  for (let node = 0, at = 0; node < nodeCount; node++) if (isPeeled[node] === 0) rest[at++] = node;
  const dissection = new Dissection(core, places);
  dissection.dissect(rest);
  const order = new Uint32Array(nodeCount);
  order.set(peeled);
  order.set(dissection.order, peeled.length);
  return order;
}

/**
 * Rank of each node in a hierarchy: the order in which nodes are taken away, in postorder of the elimination tree. It
 * depends on the streets alone, not on times, rules or closures; the same graph always gives the same ranks. Empty
 * for a graph that no order makes a small hierarchy of.
 */
export function hierarchyRanks(places: Places): Uint32Array {
  const nodeCount = places.nodeLon.length;
  const graph = neighboursOf(nodeCount, places.arcHead);
  const rank = new Uint32Array(nodeCount);
  for (const [at, node] of eliminationOrder(graph, places).entries()) rank[node] = at;
  const elimination = eliminate(graph, rank);
  if (elimination === null) return new Uint32Array(0);
  const place = postorder(elimination.parent);
  return rank.map((old) => place[old]!);
}
