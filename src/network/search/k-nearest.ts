import { arcsOn, baseEdge } from '../twins';
import { type ArcWeights, CLOSED, type RoadGraph, type Snap } from '../types';
import { checkLimit, checkTarget, type SearchTarget } from './target';
import { type TargetIndex, targetIndexOf } from './target-index';
import { alongEdge, partAfter, partBefore, type Path } from './path';
import { maxOpenWeight } from './max-weight';
import type { SearchScratch } from './scratch';

export interface NearestOptions {
  readonly weights: ArcWeights;
  /** `from-origin`: the origin travels to the targets. `to-origin`: the targets travel to the origin. */
  readonly direction: 'from-origin' | 'to-origin';
  readonly k: number;
  /** Stop beyond this cost, tenths of the weights' unit. */
  readonly limit?: number;
}

export interface NearestHit {
  /** Index into the targets. */
  readonly target: number;
  /** Cost of the path plus the target's extra, tenths of the weights' unit. */
  readonly cost: number;
  /** In the order of travel: toward the origin when the direction is `to-origin`. */
  readonly path: Path;
}

/** How each target was best reached so far. */
interface TargetTable {
  readonly cost: Float64Array;
  /** Last arc of the way to the target, in travel order. */
  readonly via: Uint32Array;
  /** 1: without leaving the edge the origin lies on. */
  readonly isDirect: Uint8Array;
}

class NearestSearch {
  readonly #graph: RoadGraph;
  readonly #scratch: SearchScratch;
  readonly #origin: Snap;
  readonly #targets: readonly SearchTarget[];
  readonly #weights: ArcWeights;
  /** 1 when searching against the arcs. */
  readonly #flip: 0 | 1;
  readonly #table: TargetTable;
  readonly #index: TargetIndex;
  #stamp = 0;

  constructor(
    graph: RoadGraph,
    scratch: SearchScratch,
    origin: Snap,
    targets: readonly SearchTarget[],
    { weights, direction }: NearestOptions,
  ) {
    this.#graph = graph;
    this.#scratch = scratch;
    this.#origin = origin;
    this.#targets = targets;
    this.#index = targetIndexOf(graph, targets);
    this.#weights = weights;
    this.#flip = direction === 'from-origin' ? 0 : 1;
    this.#table = {
      cost: new Float64Array(targets.length).fill(Infinity),
      via: new Uint32Array(targets.length),
      isDirect: new Uint8Array(targets.length),
    };
  }

  run(k: number, limit: number): NearestHit[] {
    if (k <= 0) return [];
    this.#stamp = this.#scratch.begin();
    const maxStep = maxOpenWeight(this.#weights) + this.#maxExtra();
    this.#scratch.queue.begin(maxStep, this.#graph.nodeCount + this.#targets.length);
    for (const target of this.#index.onEdge(this.#origin.edge)) this.#reachDirectly(target);
    this.#seed();
    const { cost } = this.#table;
    return this.#settle(k, limit)
      .filter((target) => cost[target]! <= limit)
      .toSorted((a, b) => cost[a]! - cost[b]! || a - b)
      .slice(0, k)
      .map((target) => ({ target, cost: cost[target]!, path: this.#pathTo(target) }));
  }

  #maxExtra(): number {
    let most = 0;
    for (const { extra = 0 } of this.#targets) if (extra > most && extra < Infinity) most = extra;
    return most;
  }

  #reachDirectly(target: number): void {
    const { snap } = this.#targets[target]!;
    const { cost, arc } =
      this.#flip === 0
        ? alongEdge(this.#graph, this.#weights, this.#origin, snap)
        : alongEdge(this.#graph, this.#weights, snap, this.#origin);
    if (cost < Infinity) this.#reachTarget(target, cost, arc, 1);
  }

  #reachTarget(target: number, travel: number, via: number, isDirect: 0 | 1): void {
    const cost = travel + (this.#targets[target]!.extra ?? 0);
    if (cost >= this.#table.cost[target]!) return;
    this.#table.cost[target] = cost;
    this.#table.via[target] = via;
    this.#table.isDirect[target] = isDirect;
    this.#scratch.queue.push(this.#graph.nodeCount + target, cost);
  }

  #seed(): void {
    for (const arc of arcsOn(this.#graph, this.#origin.edge)) {
      const seed = partAfter(this.#weights, this.#flip, arc, this.#origin);
      if (seed < Infinity) this.#reach(this.#graph.arcHead[arc]!, seed, arc);
    }
  }

  #reach(node: number, cost: number, via: number): void {
    const { stamp, cost: costs, via: vias, queue } = this.#scratch;
    if (stamp[node] === this.#stamp && cost >= costs[node]!) return;
    stamp[node] = this.#stamp;
    costs[node] = cost;
    vias[node] = via;
    queue.push(node, cost);
  }

  /**
   * Targets reached, the k cheapest among them with their final cost. A target's cost is final once the queue's floor
   * has passed it, so the search goes on to the end of the bucket in which the k-th was taken out.
   */
  #settle(k: number, limit: number): number[] {
    const { nodeCount, firstArc, arcs, arcHead } = this.#graph;
    const { queue, cost: costs } = this.#scratch;
    const weights = this.#weights;
    const flip = this.#flip;
    const settled = new Set<number>();
    let stopFloor = limit;
    for (let item = queue.pop(); item >= 0 && queue.floor <= stopFloor; item = queue.pop()) {
      if (item >= nodeCount) {
        settled.add(item - nodeCount);
        if (settled.size === k) stopFloor = Math.min(limit, queue.floor);
        continue;
      }
      const cost = costs[item]!;
      this.#passTargets(item, cost);
      const end = firstArc[item + 1]!;
      for (let at = firstArc[item]!; at < end; at++) {
        const arc = arcs[at]!;
        const weight = weights[arc ^ flip]!;
        if (weight !== CLOSED) this.#reach(arcHead[arc]!, cost + weight, arc);
      }
    }
    return [...settled];
  }

  #passTargets(node: number, cost: number): void {
    for (const { target, arc } of this.#index.behind(node)) {
      const part = partBefore(this.#weights, this.#flip, arc, this.#targets[target]!.snap);
      this.#reachTarget(target, cost + part, arc, 0);
    }
  }

  /** Walks back from a target; a node reached over an arc of the origin's edge was reached from the origin itself. */
  #pathTo(target: number): Path {
    const { extra = 0, snap } = this.#targets[target]!;
    const cost = this.#table.cost[target]! - extra;
    const last = this.#table.via[target]!;
    if (this.#table.isDirect[target] === 1) {
      const ends = this.#flip === 0 ? { from: this.#origin, to: snap } : { from: snap, to: this.#origin };
      return { ...ends, arcs: Uint32Array.of(last), cost };
    }
    const { arcHead } = this.#graph;
    const arcs = [last];
    while (arcs.length === 1 || baseEdge(this.#graph, arcs.at(-1)! >> 1) !== this.#origin.edge) {
      arcs.push(this.#scratch.via[arcHead[arcs.at(-1)! ^ 1]!]!);
    }
    return this.#flip === 0
      ? { from: this.#origin, to: snap, arcs: Uint32Array.from(arcs.toReversed()), cost }
      : { from: snap, to: this.#origin, arcs: Uint32Array.from(arcs, (arc) => arc ^ 1), cost };
  }
}

/**
 * The k targets that are cheapest to reach, or cheapest to come from, in the order of cost and then of number: one
 * search that stops as soon as the k-th is settled. A target that cannot be reached is left out; so all that can come
 * back where `k` is larger.
 * @throws AnlanError `input-invalid` as {@link checkTarget}, {@link checkLimit}
 */
export function kNearest(
  graph: RoadGraph,
  scratch: SearchScratch,
  origin: Snap,
  targets: readonly SearchTarget[],
  options: NearestOptions,
): NearestHit[] {
  const { k, limit = Infinity } = options;
  checkTarget(graph, { snap: origin });
  checkLimit(limit);
  return new NearestSearch(graph, scratch, origin, targets, options).run(k, limit);
}
