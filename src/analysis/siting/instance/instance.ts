import type { SparseCosts } from '../../../domain/costs';

/**
 * `lscp`: fewest sites that cover everybody (Toregas et al. 1971). `mclp`: most people covered by p sites (Church &
 * ReVelle 1974). `pmedian`: least sum of weight × cost (Hakimi 1965). `pcenter`: least longest cost (Hakimi 1964).
 */
export const SITING_OBJECTIVES = ['lscp', 'mclp', 'pmedian', 'pcenter'] as const;
export type SitingObjective = (typeof SITING_OBJECTIVES)[number];

/** A siting problem as numbers alone, so that it crosses to the solver's worker and may come from any matrix. */
export interface SitingInstance {
  readonly objective: SitingObjective;
  /** Rows are demand, columns are sites. */
  readonly costs: SparseCosts;
  /** People of each row. A row of weight 0 asks for nothing; it is assigned all the same. */
  readonly weights: Float64Array;
  /** What each column can take, in the unit of the weights; Infinity where nobody limits it. Null: no limits at all. */
  readonly capacity: Float64Array | null;
  /** Columns that are open already and stay open; they do not count against {@link p}. */
  readonly locked: Uint32Array;
  /** New sites to open; of no effect for `lscp`. */
  readonly p: number;
  /** Costs up to this count as covered; of no effect for `pmedian` and `pcenter`. */
  readonly radius: number;
}

/** True where a cost beyond the radius is no use. */
export const isCovering = (objective: SitingObjective): boolean =>
  objective === 'lscp' || objective === 'mclp';
