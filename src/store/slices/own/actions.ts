import type { OwnLayer } from '../../../domain/own-layer';
import type { Action } from '../../action';
import type { AppState, OwnEdit, OwnState } from '../../state';
import { applyValueEdit } from '../../value-edit';
import { refreshDatasets } from './refresh';

const change =
  (part: Partial<OwnState>): Action =>
  (state) => ({ ...state, own: { ...state.own, ...part } });

const seen = ({ incident, planner, closures }: AppState): OwnState['seen'] => ({
  incidents: incident.past,
  plan: planner.undo,
  closures: closures.undo,
});

/** A card of something that is no more would be empty. */
const deselect: Action = (state) =>
  state.selection.selected === null ? state : { ...state, selection: { ...state.selection, selected: null } };

const kept = (ids: ReadonlySet<string>, edits: readonly OwnEdit[]) =>
  edits.filter(({ put, remove }) => !put.some(({ id }) => ids.has(id)) && !remove.some((id) => ids.has(id)));

/** Every change of a layer is another version of it, also one that undo brings back. */
function renumbered(layers: readonly OwnLayer[], before: readonly OwnLayer[]): readonly OwnLayer[] {
  const former = new Map(before.map((layer) => [layer.id, layer]));
  return layers.map((layer) => {
    const was = former.get(layer.id);
    return was === undefined || was === layer ? layer : { ...layer, version: was.version + 1 };
  });
}

function apply(state: AppState, edit: OwnEdit, history: (inverse: OwnEdit) => Partial<OwnState>): AppState {
  const { items, inverse } = applyValueEdit(state.own.layers, edit);
  const layers = renumbered(items, state.own.layers);
  const next = change({ layers, ...history(inverse), seen: seen(state) })(state);
  return refreshDatasets(edit.note === 'add' && edit.remove.length === 0 ? next : deselect(next));
}

/** Carries out an edit of the own layers; undo has its inverse. */
export const editOwn =
  (edit: OwnEdit): Action =>
  (state) =>
    apply(state, edit, (inverse) => ({ undo: [...state.own.undo, inverse], redo: [] }));

export const undoOwn = (): Action => (state) => {
  const { undo, redo } = state.own;
  const edit = undo.at(-1);
  return edit
    ? apply(state, edit, (inverse) => ({ undo: undo.slice(0, -1), redo: [...redo, inverse] }))
    : state;
};

export const redoOwn = (): Action => (state) => {
  const { undo, redo } = state.own;
  const edit = redo.at(-1);
  return edit
    ? apply(state, edit, (inverse) => ({ undo: [...undo, inverse], redo: redo.slice(0, -1) }))
    : state;
};

/** Layers read from the browser's store when a pack is opened; they begin a new history. */
export const restoreOwn =
  (packId: string | null, layers: readonly OwnLayer[]): Action =>
  (state) =>
    refreshDatasets(change({ packId, layers, undo: [], redo: [], seen: null, unkept: [] })(state));

/** What another tab has kept or removed; edits of this tab that touch the same layers can no longer be undone. */
export const takeFromOtherTab =
  (put: readonly OwnLayer[], remove: readonly string[]): Action =>
  (state) => {
    const { layers, undo, redo } = state.own;
    const ids = new Set([...put.map(({ id }) => id), ...remove]);
    const { items } = applyValueEdit(layers, { note: 'change', put, remove });
    return refreshDatasets(
      deselect(change({ layers: items, undo: kept(ids, undo), redo: kept(ids, redo) })(state)),
    );
  };

/** Which layers the browser could not keep, what else it keeps, and how much room it has. */
export const ownKept = (kept: Pick<OwnState, 'unkept' | 'elsewhere' | 'usage'>): Action => change(kept);

/** Removes what is kept for other packs. */
export const forgetElsewhere = (): Action => change({ elsewhere: [] });
