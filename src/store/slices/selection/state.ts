import type { FeatureRef, SelectionState } from '../../state';

export function selectionState(selected: FeatureRef | null = null): SelectionState {
  return { selected, hovered: null };
}
