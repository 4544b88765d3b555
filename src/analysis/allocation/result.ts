import type { Method } from '../../domain/provenance';

/** What the allocation analysis answers. */
export interface AllocationResult {
  readonly method: Method;
}
