import type { Method } from '../../domain/provenance';

/** What the importance analysis answers. */
export interface ImportanceResult {
  readonly method: Method;
}
