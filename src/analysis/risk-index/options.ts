/** What a person can set for the risk-index analysis. */
export interface RiskIndexOptions {}
