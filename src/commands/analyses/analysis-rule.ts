import type { AnalysisId, AnalysisResults, AppState, LayerId } from '../../store/state';
import type { Jobs } from '../../workers/protocol';
import type { CommandContext } from '../command';

/** Makes the result of what the job gives, and makes it better; `show` puts each one that is good enough in its place meanwhile. */
export type Refine<Id extends AnalysisId> = (
  context: CommandContext,
  given: Jobs[`${Id}/run`]['response'],
  show: (better: AnalysisResults[Id]) => void,
  signal: AbortSignal,
) => Promise<AnalysisResults[Id]>;

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
  readonly refine?: Refine<Id>;
}
