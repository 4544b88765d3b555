import type { AppState, FeatureRef } from '../../state';

export const selectedFeature = (state: AppState): FeatureRef | null => state.selection.selected;

/** Id of the selected feature if it is of this kind. */
export const selectedId =
  (kind: FeatureRef['kind']) =>
  (state: AppState): string | null =>
    state.selection.selected?.kind === kind ? state.selection.selected.id : null;
