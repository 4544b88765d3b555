import type { Action } from '../../action';
import type { AnalysisId, AnalysisOptions, AnalysisPlace, AnalysisResults, Run } from '../../state';
import { layersWhileOpen } from './layers-while-open';

/** Opens an analysis in one place, or closes what is open there; the map's layers follow. */
export const openAnalysis =
  ({ place, id }: { readonly place: AnalysisPlace; readonly id: AnalysisId | null }): Action =>
  (state) => {
    const open = { ...state.analyses.open, [place]: id };
    const before = state.analyses.layersBefore ?? state.layers;
    const layersBefore = open.rail === null && open.table === null ? null : before;
    return {
      ...state,
      layers: layersWhileOpen(state.layers, before, open),
      analyses: { ...state.analyses, open, layersBefore },
    };
  };

/** Closes whatever is open, without a word about the layers: for a view that brings its own. */
export const closeAnalyses = (): Action => (state) => ({
  ...state,
  analyses: { ...state.analyses, open: { rail: null, table: null }, layersBefore: null },
});

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
