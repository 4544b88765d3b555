import type { Action } from '../../action';
import type { FeatureRef, SelectionState } from '../../state';

export const isSameFeature = (a: FeatureRef | null, b: FeatureRef | null): boolean =>
  a === b || (a !== null && b !== null && a.kind === b.kind && a.id === b.id);

export const selectFeature =
  (selected: FeatureRef | null): Action =>
  (state) =>
    isSameFeature(state.selection.selected, selected)
      ? state
      : { ...state, selection: { ...state.selection, selected } };

export const hoverFeature =
  (hovered: SelectionState['hovered']): Action =>
  (state) =>
    hovered === null && state.selection.hovered === null
      ? state
      : { ...state, selection: { ...state.selection, hovered } };
