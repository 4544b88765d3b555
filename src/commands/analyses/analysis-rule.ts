import type { AnalysisId, AppState, LayerId } from '../../store/state';
import type { Jobs } from '../../workers/protocol';

/** How one analysis follows the state. */
export interface AnalysisRule<Id extends AnalysisId = AnalysisId> {
  readonly id: Id;
  /** Layers that show its result: it is wanted while one of them is on, or while its panel is open. */
  readonly layers: readonly LayerId[];
  /** False: runs only when a person asks for it. */
  readonly isAutomatic: boolean;
  /** True: runs while a proposal is dragged, as often as it can, at most ten times a second. */
  readonly followsDragging?: boolean;
  readonly version: (state: AppState) => number;
  /** Null: it cannot be asked now. */
  readonly request: (state: AppState) => Jobs[`${Id}/run`]['request'] | null;
}
