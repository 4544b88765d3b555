import type { OwnLayer } from '../domain/own-layer';
import { editOwn, forgetElsewhere, redoOwn, undoOwn } from '../store/slices/own/actions';
import type { AppState, OwnEdit } from '../store/state';
import type { CommandId, CommandInputs } from './catalogue';
import type { Command } from './command';
import { storeCommand } from './define';

/** A command that edits the own layers by a value; null = there is nothing to edit. */
function ownCommand<Id extends CommandId>(
  id: Id,
  edit: (state: AppState, input: CommandInputs[Id]) => OwnEdit | null,
): Command<Id> {
  return {
    id,
    shortcut: null,
    run({ store }, input) {
      const made = edit(store.getState(), input);
      if (made !== null) store.setState(editOwn(made));
    },
  };
}

const find = ({ own }: AppState, id: string) => own.layers.find((layer) => layer.id === id);

export const ownChange = ownCommand('own.change', (state, { id, ...changed }) => {
  const layer = find(state, id);
  if (!layer) return null;
  const name = changed.name?.trim() === '' ? layer.name : (changed.name?.trim() ?? layer.name);
  const next: OwnLayer = { ...layer, ...changed, name };
  const isSame = next.name === layer.name && next.inUse === layer.inUse && next.mode === layer.mode;
  return isSame ? null : { note: 'change', put: [next], remove: [] };
});

export const ownRemove = ownCommand('own.remove', (state, id) =>
  find(state, id) ? { note: 'remove', put: [], remove: [id] } : null,
);

export const ownClear = ownCommand('own.clear', ({ own: { layers } }) =>
  layers.length === 0 ? null : { note: 'clear', put: [], remove: layers.map(({ id }) => id) },
);

export const ownForget = storeCommand('own.forget-elsewhere', () => forgetElsewhere());
export const ownUndo = storeCommand('own.undo', () => undoOwn(), 'Mod+Z');
export const ownRedo = storeCommand('own.redo', () => redoOwn(), 'Mod+Shift+Z');
