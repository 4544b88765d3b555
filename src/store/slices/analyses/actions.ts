import type { Action } from '../../action';
import type { AnalysisId, AnalysisOptions, AnalysisPlace, AnalysisResults, Run } from '../../state';

export const openAnalysis =
  ({ place, id }: { readonly place: AnalysisPlace; readonly id: AnalysisId | null }): Action =>
  (state) => ({ ...state, analyses: { ...state.analyses, open: { ...state.analyses.open, [place]: id } } });

export const setAnalysisRun =
  <Id extends AnalysisId>(id: Id, run: Run<AnalysisResults[Id]>): Action =>
  (state) => ({
    ...state,
    analyses: { ...state.analyses, runs: { ...state.analyses.runs, [id]: run } },
  });

export const setAnalysisOptions =
  <Id extends AnalysisId>(id: Id, options: Partial<AnalysisOptions[Id]>): Action =>
  (state) => ({
    ...state,
    analyses: {
      ...state.analyses,
      options: { ...state.analyses.options, [id]: { ...state.analyses.options[id], ...options } },
    },
  });
