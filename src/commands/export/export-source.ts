import type { ExportTable } from '../../ingest/file-writer';
import type { Method } from '../../domain/provenance';
import type { PackRole } from '../../pack/manifest';
import type { AppState } from '../../store/state';
import type { ExportId } from './export-id';

/** What must be said of the figures of a table. */
export interface ExportGround {
  readonly method: Method | null;
  /** Datasets that the figures come from. */
  readonly roles: readonly PackRole[];
  /** Whether the figures follow the standard that is chosen. */
  readonly usesStandard: boolean;
  /** True while an input has changed since the figures were found. */
  readonly isStale: boolean;
}

/** One thing that can be taken away. */
export interface ExportSource {
  readonly id: ExportId;
  /** How many rows it has now; 0 = there is nothing to take. Cheap: asked at every change. */
  count(state: AppState): number;
  table(state: AppState): ExportTable;
  ground(state: AppState): ExportGround;
}
