import type { AnalysisId, AppState, LayerId } from '../../store/state';
import type { Jobs } from '../../workers/protocol';
import type { CommandContext } from '../command';

/** Makes a result better after it has been shown; `show` puts each better one in its place meanwhile. */
export type Refine<Id extends AnalysisId> = (
  context: CommandContext,
  result: Jobs[`${Id}/run`]['response'],
  show: (better: Jobs[`${Id}/run`]['response']) => void,
  signal: AbortSignal,
) => Promise<Jobs[`${Id}/run`]['response']>;

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
