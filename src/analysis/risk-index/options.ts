import type { RiskWeights } from '../../domain/risk-index';

/** What a person can set for the safety-risk index. */
export interface RiskIndexOptions {
  /** Which zones expose people: those in force, or every zone of the scenario whatever its hour. */
  readonly zones: 'in-force' | 'any';
  readonly weights: RiskWeights;
  /** Lower bounds of classes 2–5. */
  readonly thresholds: readonly number[];
}
