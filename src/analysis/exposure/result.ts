import type { Method } from '../../domain/provenance';

/** What the exposure analysis answers. */
export interface ExposureResult {
  readonly method: Method;
}
