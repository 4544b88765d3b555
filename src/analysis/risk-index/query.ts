import type { RoadQuestion } from '../road-access';

/** What the risk-index analysis is asked. */
export interface RiskIndexQuery extends RoadQuestion {}
