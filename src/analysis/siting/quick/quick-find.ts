/** Sites found without a solver, and what no sites can beat. */
export interface QuickFind {
  /** Null where none were found that serve everybody. */
  readonly sites: readonly number[] | null;
  /** In the terms of the objective; null: proven that nothing serves everybody. */
  readonly bound: number | null;
}
