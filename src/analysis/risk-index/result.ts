import type { Method } from '../../domain/provenance';

/** What the risk-index analysis answers. */
export interface RiskIndexResult {
  readonly method: Method;
}
