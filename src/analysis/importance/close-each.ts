import type { Task } from '../../domain/task';
import {
  arcsOn,
  type ArcWeights,
  baseEdgeCount,
  CLOSED,
  type Flip,
  type RoadGraph,
  type SearchTarget,
  type Snap,
} from '../../network';
import { type Demand, demandCost, type DemandTable, demandTable } from './demand';
import { NONE, shortestForest, type ShortestForest } from './forest';
import { onCorner } from './legs';
import { NodeHeap } from './node-heap';
import type { CutSeed } from './seeds';

const NO_SEEDS: readonly CutSeed[] = [];

/** Costs nearer than this, in tenths of the weights' unit, are the same: sums in another order. */
const SAME_COST = 1e-6;
/** Nodes worked on between two breaths. */
const NODES_PER_BREATH = 200_000;

export interface ClosingQuestion {
  readonly graph: RoadGraph;
  readonly weights: ArcWeights;
  readonly sources: readonly SearchTarget[];
  readonly demands: readonly Demand[];
  /** `to-people`: the nearest source comes. `to-destination`: people go to the nearest. */
  readonly direction: 'to-people' | 'to-destination';
}

/** What closing each base edge does. */
export interface ClosingEffects {
  /** People left without any way. */
  readonly isolated: Float64Array;
  /** People whose way grows longer. */
  readonly delayed: Float64Array;
  /** Sum over these of people × extra cost, tenths of the weights' unit. */
  readonly extra: Float64Array;
  /** Cost of each demand with nothing closed; Infinity where no way leads. */
  readonly baseline: Float64Array;
}

/**
 * Closes every edge of the network in turn and finds who loses the way and whose way grows longer, exactly: only the
 * edges of the shortest-path forest matter, and of each only the nodes that are reached through it are searched again,
 * from the nodes around them. An edge is closed at its middle, in both directions, its twins included: nobody passes it,
 * and who is along it gets out at the nearer end. On a one-way street, where that may be against the traffic, those who
 * are along it are taken to lie before the closure. Whoever is within a metre of a corner of a two-way street stands on the corner.
 */
export async function closeEach(question: ClosingQuestion, task: Task): Promise<ClosingEffects> {
  const scan = new ClosingScan(question);
  await task.breathe();
  const { edgeCount } = scan;
  let worked = 0;
  for (let edge = 0; edge < edgeCount; edge++) {
    worked += scan.close(edge) + 1;
    if (worked < NODES_PER_BREATH) continue;
    worked = 0;
    task.report({ stage: 'search', done: edge, total: edgeCount });
    await task.breathe();
  }
  return scan.effects;
}

class ClosingScan {
  readonly edgeCount: number;
  readonly effects: ClosingEffects;
  readonly #graph: RoadGraph;
  readonly #weights: ArcWeights;
  readonly #flip: Flip;
  readonly #forest: ShortestForest;
  readonly #demands: DemandTable;
  /** People who hang on the nodes of the order before each place. */
  readonly #peopleBefore: Float64Array;
  readonly #heap = new NodeHeap();
  /** Node is affected by the closure of this number. */
  readonly #affected: Uint32Array;
  readonly #asked: Uint32Array;
  readonly #repaired: Float64Array;
  /** 1 for the arcs of the edge that is closed. */
  readonly #isClosed: Uint8Array;

  constructor({ graph, weights, direction, ...question }: ClosingQuestion) {
    const atCorner = <T extends { readonly snap: Snap }>(one: T): T => ({
      ...one,
      snap: onCorner(graph, weights, one.snap),
    });
    const sources = question.sources.map(atCorner);
    const demands = question.demands.map(atCorner);
    this.#graph = graph;
    this.#weights = weights;
    this.#flip = direction === 'to-people' ? 0 : 1;
    this.#forest = shortestForest(graph, sources, weights, this.#flip);
    this.#demands = demandTable(graph, demands, sources, weights, this.#flip);
    this.#affected = new Uint32Array(graph.nodeCount).fill(NONE);
    this.#asked = new Uint32Array(demands.length).fill(NONE);
    this.#repaired = new Float64Array(graph.nodeCount);
    this.#isClosed = new Uint8Array(2 * graph.edgeCount);
    this.#peopleBefore = peopleBefore(this.#forest, this.#demands);
    this.edgeCount = baseEdgeCount(graph);
    const { cost } = this.#forest;
    this.effects = {
      isolated: new Float64Array(this.edgeCount),
      delayed: new Float64Array(this.edgeCount),
      extra: new Float64Array(this.edgeCount),
      baseline: Float64Array.from(demands, (_, index) =>
        demandCost(this.#demands, index, null, (node) => cost[node]!),
      ),
    };
  }

  /** Closes an edge; gives the nodes that had to be looked at. */
  close(edge: number): number {
    const arcs = arcsOn(this.#graph, edge);
    const cut = this.#forest.seeds.cut.get(edge) ?? NO_SEEDS;
    const nodes = this.#nodesBehind(edge, arcs, cut);
    if (nodes.length > 0) this.#repair(edge, arcs, cut, nodes);
    this.#count(edge, nodes);
    return nodes.length;
  }

  /** Nodes that are reached through the edge or from a source on it; none where nobody hangs on them. */
  #nodesBehind(edge: number, arcs: readonly number[], cut: readonly CutSeed[]): readonly number[] {
    const { order, place, size, via, seeds, cost } = this.#forest;
    const nodes: number[] = [];
    let people = 0;
    const reached = arcs.filter((arc) => via[this.#graph.arcHead[arc]!] === arc);
    const seeded = cut.filter(({ node }) => via[node] === NONE && seeds.cost[node] === cost[node]);
    const heads = [...reached.map((arc) => this.#graph.arcHead[arc]!), ...seeded.map(({ node }) => node)];
    for (const head of heads) {
      const from = place[head]!;
      const end = from + size[head]!;
      people += this.#peopleBefore[end]! - this.#peopleBefore[from]!;
      for (let at = from; at < end; at++) {
        const node = order[at]!;
        if (this.#affected[node] === edge) continue;
        this.#affected[node] = edge;
        nodes.push(node);
      }
    }
    return people > 0 ? nodes : [];
  }

  #repair(edge: number, closed: readonly number[], cut: readonly CutSeed[], nodes: readonly number[]): void {
    const { firstArc, arcs, arcHead } = this.#graph;
    const { cost, seeds } = this.#forest;
    const flip = this.#flip;
    const weights = this.#weights;
    const affected = this.#affected;
    const repaired = this.#repaired;
    const isClosed = this.#isClosed;
    const heap = this.#heap;
    for (const arc of closed) isClosed[arc] = 1;
    heap.clear();
    for (const node of nodes) {
      let best = seeds.cost[node]!;
      if (cut.length > 0) best = cut.find((one) => one.node === node)?.cost ?? best;
      for (let at = firstArc[node]!; at < firstArc[node + 1]!; at++) {
        const arc = arcs[at]! ^ 1;
        const weight = weights[arc ^ flip]!;
        const tail = arcHead[arc ^ 1]!;
        if (weight === CLOSED || affected[tail] === edge || isClosed[arc] === 1) continue;
        const there = cost[tail]! + weight;
        if (there < best) best = there;
      }
      repaired[node] = best;
      if (best < Infinity) heap.push(node, best);
    }
    for (let floor = heap.floor; floor < Infinity; floor = heap.floor) {
      const node = heap.pop();
      if (floor > repaired[node]!) continue;
      for (let at = firstArc[node]!; at < firstArc[node + 1]!; at++) {
        const arc = arcs[at]!;
        const weight = weights[arc ^ flip]!;
        const head = arcHead[arc]!;
        if (weight === CLOSED || affected[head] !== edge || isClosed[arc] === 1) continue;
        const there = floor + weight;
        if (there >= repaired[head]!) continue;
        repaired[head] = there;
        heap.push(head, there);
      }
    }
    for (const arc of closed) isClosed[arc] = 0;
  }

  #count(edge: number, nodes: readonly number[]): void {
    const { nodeStart, atNode, people, onEdge } = this.#demands;
    const { isolated, delayed, extra, baseline } = this.effects;
    const { cost } = this.#forest;
    const costAt = (node: number) => (this.#affected[node] === edge ? this.#repaired[node]! : cost[node]!);
    const ask = (demand: number) => {
      if (this.#asked[demand] === edge || baseline[demand] === Infinity) return;
      this.#asked[demand] = edge;
      const more = demandCost(this.#demands, demand, edge, costAt) - baseline[demand]!;
      if (more === Infinity) isolated[edge]! += people[demand]!;
      else if (more > SAME_COST) {
        delayed[edge]! += people[demand]!;
        extra[edge]! += people[demand]! * more;
      }
    };
    for (const node of nodes) {
      for (let at = nodeStart[node]!; at < nodeStart[node + 1]!; at++) ask(atNode[at]!);
    }
    for (const demand of onEdge.get(edge) ?? []) ask(demand);
  }
}

function peopleBefore({ order }: ShortestForest, { nodeStart, atNode, people }: DemandTable): Float64Array {
  const before = new Float64Array(order.length + 1);
  for (let at = 0; at < order.length; at++) {
    const node = order[at]!;
    let here = 0;
    for (let entry = nodeStart[node]!; entry < nodeStart[node + 1]!; entry++) here += people[atNode[entry]!]!;
    before[at + 1] = before[at]! + here;
  }
  return before;
}
