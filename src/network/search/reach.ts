import type { SparseCosts } from '../../domain/costs';
import { GrowableUint32 } from '../growable';
import type { ArcWeights, RoadGraph } from '../types';
import { kNearest } from './k-nearest';
import type { SearchScratch } from './scratch';
import type { SearchTarget } from './target';

export interface ReachOptions {
  readonly weights: ArcWeights;
  /** `from-row`: rows travel to columns. `to-row`: columns travel to rows. */
  readonly direction: 'from-row' | 'to-row';
  /** Pairs beyond this cost are not listed, tenths of the weights' unit. */
  readonly limit: number;
}

/**
 * Every column within the limit of every row: one bounded search a row, so that it costs what is in reach and not the
 * size of the graph. Costs in tenths of the weights' unit, extras of both ends included.
 */
export function reachCosts(
  graph: RoadGraph,
  scratch: SearchScratch,
  rows: readonly SearchTarget[],
  columns: readonly SearchTarget[],
  { weights, direction, limit }: ReachOptions,
): SparseCosts {
  const rowStart = new Uint32Array(rows.length + 1);
  const column = new GrowableUint32();
  const cost: number[] = [];
  for (const [row, { snap, extra = 0 }] of rows.entries()) {
    const hits = kNearest(graph, scratch, snap, columns, {
      weights,
      direction: direction === 'from-row' ? 'from-origin' : 'to-origin',
      k: columns.length,
      limit: limit - extra,
    }).toSorted((a, b) => a.target - b.target);
    for (const hit of hits) {
      column.push(hit.target);
      cost.push(hit.cost + extra);
    }
    rowStart[row + 1] = cost.length;
  }
  return {
    rowCount: rows.length,
    columnCount: columns.length,
    rowStart,
    column: column.view().slice(),
    cost: Float64Array.from(cost),
  };
}
