import type { Method } from '../../domain/provenance';

/** What the needs analysis answers. */
export interface NeedsResult {
  readonly method: Method;
}
