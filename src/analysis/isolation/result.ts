import type { Method } from '../../domain/provenance';

/** What the isolation analysis answers. */
export interface IsolationResult {
  readonly method: Method;
}
