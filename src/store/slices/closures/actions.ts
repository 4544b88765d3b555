import type { ClosedRoadsResult } from '../../../analysis/closed-roads/result';
import type { RoadClosure } from '../../../domain/closure';
import type { Action } from '../../action';
import type { AppState, ClosureDraft, ClosureEdit, ClosuresState, Run } from '../../state';
import { applyValueEdit } from '../../value-edit';

const change =
  (part: Partial<ClosuresState>): Action =>
  (state) => ({ ...state, closures: { ...state.closures, ...part } });

const seen = ({ incident, planner, own }: AppState): ClosuresState['seen'] => ({
  incidents: incident.past,
  plan: planner.undo,
  own: own.undo,
});

/** A card of a closure that is no more would be empty. */
function deselectGone(state: AppState): AppState {
  const { selected } = state.selection;
  const isGone = selected?.kind === 'closure' && !state.closures.items.some(({ id }) => id === selected.id);
  return isGone ? { ...state, selection: { ...state.selection, selected: null } } : state;
}

/** Carries out an edit of the closures and ends any drawing; undo has its inverse. */
export const editClosures =
  (edit: ClosureEdit): Action =>
  (state) => {
    const { items, inverse } = applyValueEdit(state.closures.items, edit);
    const undo = [...state.closures.undo, inverse];
    return deselectGone(change({ items, undo, redo: [], draft: null, seen: seen(state) })(state));
  };

export const undoClosure = (): Action => (state) => {
  const edit = state.closures.undo.at(-1);
  if (!edit) return state;
  const { items, inverse } = applyValueEdit(state.closures.items, edit);
  const { undo, redo } = state.closures;
  return deselectGone(
    change({ items, undo: undo.slice(0, -1), redo: [...redo, inverse], seen: seen(state) })(state),
  );
};

export const redoClosure = (): Action => (state) => {
  const edit = state.closures.redo.at(-1);
  if (!edit) return state;
  const { items, inverse } = applyValueEdit(state.closures.items, edit);
  const { undo, redo } = state.closures;
  return deselectGone(
    change({ items, undo: [...undo, inverse], redo: redo.slice(0, -1), seen: seen(state) })(state),
  );
};

/** Begins to draw, goes on, or stops; the next click on the map then places nothing else. */
export const draftClosure =
  (draft: ClosureDraft | null): Action =>
  (state) => ({
    ...change({ draft })(state),
    ...(draft === null
      ? {}
      : {
          incident: { ...state.incident, placing: false },
          planner: { ...state.planner, adding: false },
        }),
  });

/** Closures read from the browser's store; they begin a new history. */
export const restoreClosures = (items: readonly RoadClosure[], savedMs: number | null): Action =>
  change({ items, savedMs, undo: [], redo: [], draft: null, seen: null });

export const closuresSaved = (savedMs: number): Action => change({ savedMs });

export const setClosedRoads = (roads: Run<ClosedRoadsResult>): Action => change({ roads });
