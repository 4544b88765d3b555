import type { Column } from './columns';
import type { Pairs } from './pairs';

/**
 * An assignment of units of supply to places, with the prices that prove it.
 *
 * Every unit is placed in a column or left over at {@link penalty}, which is more than any re-arrangement can save, so
 * that the cheapest assignment is one that places the most and, among those, costs the least. It is the cheapest when
 * for the prices of the columns (0 where something is free) no unit has a better offer: cost + price of where it is
 * equals `rowPrice`, the least over all columns in its reach and the penalty.
 */
export interface Assignment {
  readonly columns: readonly Column[];
  readonly pairs: Pairs;
  readonly supply: Float64Array;
  /** Cost of a unit left over. */
  readonly penalty: number;
  /** Units per pair. */
  readonly flow: Float64Array;
  /** Units left over per row. */
  readonly leftOver: Float64Array;
  /** Units that could still be taken in per column. */
  readonly free: Float64Array;
  /** What one place more would save, per column. */
  readonly price: Float64Array;
  /** What the next unit costs, per row. */
  readonly rowPrice: Float64Array;
}

/** Working memory of searches over an assignment. */
export interface Marks {
  /** Stamp of the search that met a row or column last. */
  readonly rowMet: Uint32Array;
  readonly columnMet: Uint32Array;
  readonly rowDistance: Float64Array;
  readonly columnDistance: Float64Array;
  /** Pair by which a row or column was met. */
  readonly rowVia: Uint32Array;
  readonly columnVia: Uint32Array;
}

export function createMarks({ rowCount, columnCount }: Pairs): Marks {
  return {
    rowMet: new Uint32Array(rowCount),
    columnMet: new Uint32Array(columnCount),
    rowDistance: new Float64Array(rowCount),
    columnDistance: new Float64Array(columnCount),
    rowVia: new Uint32Array(rowCount),
    columnVia: new Uint32Array(columnCount),
  };
}
