import type { Grade, Method } from '../../domain/provenance';
import type { RiskClass, RiskDimension, RiskIndicatorId, RiskInput, RiskUnit } from '../../domain/risk-index';

/** How an indicator was found, the same for every area. */
export interface IndicatorGround {
  readonly id: RiskIndicatorId;
  readonly dimension: RiskDimension;
  readonly unit: RiskUnit;
  readonly scoresZero: number;
  readonly scoresTen: number;
  readonly weight: number;
  readonly inputs: readonly RiskInput[];
  /** The weakest grade among its inputs; null when the pack says none. */
  readonly grade: Grade | null;
  /** The oldest date among its inputs; null when none is said. */
  readonly asOf: string | null;
  /** `unknown` where no road or straight line is behind it. */
  readonly method: Method;
}

/** One indicator of an area. */
export interface IndicatorRisk {
  readonly id: RiskIndicatorId;
  /**
   * People-weighted mean over the cells where it is known, each held within the bounds that score 0 and 10, so that the
   * score of the mean is the mean of the scores; null when it is known nowhere.
   */
  readonly raw: number | null;
  readonly score: number | null;
  /** Share of the dimension it decides, 0–1: what is unknown has none, and the others have more. */
  readonly share: number;
  /** People for whom it is unknown. */
  readonly unknownPeople: number;
  /** People whom no way leads there for, counted at the worst figure. */
  readonly unreachedPeople: number;
}

export interface DimensionRisk {
  readonly id: RiskDimension;
  readonly score: number | null;
  /** Share of the index it decides, 0–1. */
  readonly share: number;
  readonly indicators: readonly IndicatorRisk[];
}

/** A district, down to its figures. Index and classes null where a dimension is unknown. */
export interface AreaRisk {
  /** Null: the people outside every district. */
  readonly districtId: string | null;
  readonly people: number;
  readonly cells: number;
  readonly index: number | null;
  readonly riskClass: RiskClass | null;
  readonly dimensions: readonly DimensionRisk[];
}

/** Figures of every cell, in the order of the population; NaN where unknown, Infinity where no way leads. */
export interface CellRisks {
  readonly index: Float64Array;
  readonly dimensions: Readonly<Record<RiskDimension, Float64Array>>;
  readonly raws: Readonly<Record<RiskIndicatorId, Float64Array>>;
  readonly scores: Readonly<Record<RiskIndicatorId, Float64Array>>;
}

export interface RiskIndexResult {
  readonly method: Method;
  readonly people: number;
  readonly indicators: readonly IndicatorGround[];
  readonly thresholds: readonly number[];
  /** Districts with people, the greatest index first, then those unknown, then the people outside every district. */
  readonly districts: readonly AreaRisk[];
  readonly cells: CellRisks;
}
