import type { Method } from '../../domain/provenance';

/** What the siting analysis answers. */
export interface SitingResult {
  readonly method: Method;
}
