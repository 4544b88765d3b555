import type { SparseCosts } from '../../domain/costs';
import { arcsOn } from '../twins';
import { type ArcWeights, CLOSED, type RoadGraph, type Snap } from '../types';
import { maxOpenWeight } from './max-weight';
import { alongEdge, type Flip, partAfter, partBefore } from './path';
import type { SearchScratch } from './scratch';
import type { SearchTarget } from './target';
import { type TargetIndex, targetIndexOf } from './target-index';

export interface ReachOptions {
  readonly weights: ArcWeights;
  /** `from-row`: rows travel to columns. `to-row`: columns travel to rows. */
  readonly direction: 'from-row' | 'to-row';
  /** Pairs beyond this cost are not listed, tenths of the weights' unit. */
  readonly limit: number;
}

/** Bounded searches to the same columns, one after the other, without paths. */
class ReachSearch {
  readonly #graph: RoadGraph;
  readonly #scratch: SearchScratch;
  readonly #columns: readonly SearchTarget[];
  readonly #index: TargetIndex;
  readonly #weights: ArcWeights;
  readonly #flip: Flip;
  /** Cost of each column that the present search has met; Infinity between searches. */
  readonly #cost: Float64Array;
  #met: number[] = [];
  #limit = 0;

  constructor(
    graph: RoadGraph,
    scratch: SearchScratch,
    columns: readonly SearchTarget[],
    { weights, direction }: ReachOptions,
  ) {
    this.#graph = graph;
    this.#scratch = scratch;
    this.#columns = columns;
    this.#index = targetIndexOf(graph, columns);
    this.#weights = weights;
    this.#flip = direction === 'from-row' ? 0 : 1;
    this.#cost = new Float64Array(columns.length).fill(Infinity);
  }

  /** Calls back with every column within the limit, by rising number. */
  run({ snap, extra = 0 }: SearchTarget, limit: number, take: (column: number, cost: number) => void): void {
    this.#limit = limit;
    this.#met = [];
    this.#searchFrom(snap, extra);
    this.#met.sort((a, b) => a - b);
    for (const column of this.#met) {
      take(column, this.#cost[column]!);
      this.#cost[column] = Infinity;
    }
  }

  #searchFrom(origin: Snap, extra: number): void {
    const { nodeCount, firstArc, arcs, arcHead } = this.#graph;
    const { queue, cost: costs, stamp } = this.#scratch;
    const weights = this.#weights;
    const flip = this.#flip;
    const limit = this.#limit;
    const search = this.#scratch.begin();
    queue.begin(maxOpenWeight(weights) + extra, nodeCount);

    const reach = (node: number, cost: number): void => {
      if (cost > limit || (stamp[node] === search && cost >= costs[node]!)) return;
      stamp[node] = search;
      costs[node] = cost;
      queue.push(node, cost);
    };

    for (const column of this.#index.onEdge(origin.edge)) {
      const { snap } = this.#columns[column]!;
      const direct =
        flip === 0
          ? alongEdge(this.#graph, weights, origin, snap)
          : alongEdge(this.#graph, weights, snap, origin);
      this.#meet(column, extra + direct.cost);
    }
    for (const arc of arcsOn(this.#graph, origin.edge)) {
      reach(arcHead[arc]!, extra + partAfter(weights, flip, arc, origin));
    }
    for (let node = queue.pop(); node >= 0; node = queue.pop()) {
      const cost = costs[node]!;
      for (const { target, arc } of this.#index.behind(node)) {
        this.#meet(target, cost + partBefore(weights, flip, arc, this.#columns[target]!.snap));
      }
      const end = firstArc[node + 1]!;
      for (let at = firstArc[node]!; at < end; at++) {
        const arc = arcs[at]!;
        const weight = weights[arc ^ flip]!;
        if (weight !== CLOSED) reach(arcHead[arc]!, cost + weight);
      }
    }
  }

  #meet(column: number, travel: number): void {
    const cost = travel + (this.#columns[column]!.extra ?? 0);
    const known = this.#cost[column]!;
    if (!(cost <= this.#limit) || cost >= known) return;
    if (known === Infinity) this.#met.push(column);
    this.#cost[column] = cost;
  }
}

/**
 * Every column within the limit of every row: one bounded search a row, so that it costs what is in reach and not the
 * size of the graph. Costs in tenths of the weights' unit, extras of both ends included. The columns are indexed once
 * for the same array, so that asking for one row more costs one search.
 */
export function reachCosts(
  graph: RoadGraph,
  scratch: SearchScratch,
  rows: readonly SearchTarget[],
  columns: readonly SearchTarget[],
  options: ReachOptions,
): SparseCosts {
  const search = new ReachSearch(graph, scratch, columns, options);
  const rowStart = new Uint32Array(rows.length + 1);
  const column: number[] = [];
  const cost: number[] = [];
  for (const [row, place] of rows.entries()) {
    search.run(place, options.limit, (at, found) => {
      column.push(at);
      cost.push(found);
    });
    rowStart[row + 1] = column.length;
  }
  return {
    rowCount: rows.length,
    columnCount: columns.length,
    rowStart,
    column: Uint32Array.from(column),
    cost: Float64Array.from(cost),
  };
}
