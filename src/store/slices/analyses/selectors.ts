import type { AnalysisId, AnalysisResults, AppState, Run } from '../../state';
import { isStale, resultOf } from '../runs/selectors';

export const analysisRun = <Id extends AnalysisId>(state: AppState, id: Id): Run<AnalysisResults[Id]> =>
  state.analyses.runs[id];

/** The result to show: the finished one, or while a new one is being found or failed, the former. */
export const analysisResult = <Id extends AnalysisId>(state: AppState, id: Id): AnalysisResults[Id] | null =>
  resultOf(analysisRun(state, id));

/** True when the result shown no longer answers the question as it now stands. */
export const isAnalysisStale = (state: AppState, id: AnalysisId, version: number): boolean =>
  isStale(state.analyses.runs[id], version);
