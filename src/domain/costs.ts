/**
 * Costs from rows to columns where most pairs are out of reach: compressed sparse row. Pairs not listed cannot be
 * travelled, or lie beyond the limit that was asked for.
 */
export interface SparseCosts {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Entries of row r are `rowStart[r] .. rowStart[r + 1]`. */
  readonly rowStart: Uint32Array;
  /** Column of each entry, rising within a row. */
  readonly column: Uint32Array;
  /** Cost of each entry, in the unit its maker states. */
  readonly cost: Float64Array;
}

/** Costs from every row to every column, row by row (`cost[row * columnCount + column]`); Infinity where there is no way. */
export interface CostMatrix {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cost: Float64Array;
}
