import type { PlannerState } from '../../state';

export function plannerState(): PlannerState {
  return {
    proposals: [],
    undo: [],
    redo: [],
    adding: false,
    dragging: null,
    baseline: { state: 'idle' },
    savedMs: null,
  };
}
