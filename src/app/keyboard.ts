import type { Dispatch } from '../commands/command';
import { canRedoClosure, canUndoClosure, isClosureEditLatest } from '../store/slices/closures/selectors';
import { canRedoOwn, canUndoOwn, isOwnEditLatest } from '../store/slices/own/selectors';
import type { AppState } from '../store/state';
import type { AppStore } from '../store/store';

/** What a key does in the state as it is; null = the key is left to the browser. */
type KeyAction = (state: AppState, dispatch: Dispatch) => (() => void) | null;

const incidentKeys = ({ session }: AppState) => session.view === 'operator';

const KEYS: Readonly<Record<string, KeyAction>> = {
  escape: (state, dispatch) => {
    if (state.closures.draft !== null) return () => dispatch('closure.cancel');
    if (state.incident.placing) return () => dispatch('incident.arm', false);
    if (state.planner.adding) return () => dispatch('plan.arm', false);
    return state.selection.selected === null ? null : () => dispatch('selection.select', null);
  },
  i: (state, dispatch) =>
    incidentKeys(state) ? () => dispatch('incident.arm', !state.incident.placing) : null,
  p: (state, dispatch) =>
    state.session.view === 'planner' ? () => dispatch('plan.arm', !state.planner.adding) : null,
  enter: (state, dispatch) => (state.closures.draft === null ? null : () => dispatch('closure.finish')),
  backspace: (state, dispatch) => (state.closures.draft === null ? null : () => dispatch('closure.back')),
  c: (state, dispatch) => {
    if (state.session.view === 'finder') return null;
    return () =>
      state.closures.draft === null ? dispatch('closure.draw', 'line') : dispatch('closure.cancel');
  },
  'mod+z': (state, dispatch) => {
    const { session, closures } = state;
    if (session.view === 'finder') return null;
    if (closures.draft !== null) return () => dispatch('closure.back');
    if (isOwnEditLatest(state) && canUndoOwn(state)) return () => dispatch('own.undo');
    if (isClosureEditLatest(state) && canUndoClosure(state)) return () => dispatch('closure.undo');
    return () => dispatch(session.view === 'planner' ? 'plan.undo' : 'incident.undo');
  },
  'mod+shift+z': (state, dispatch) => {
    const { session } = state;
    if (session.view === 'finder') return null;
    if (isOwnEditLatest(state) && canRedoOwn(state)) return () => dispatch('own.redo');
    if (isClosureEditLatest(state) && canRedoClosure(state)) return () => dispatch('closure.redo');
    return () => dispatch(session.view === 'planner' ? 'plan.redo' : 'incident.redo');
  },
};

/** The combination as the table has it: `mod` is Ctrl, or Command on a Mac. */
export function combination(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): string {
  const key = event.key.toLowerCase();
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : '';
  const shift = event.shiftKey && mod !== '' ? 'shift+' : '';
  return `${mod}${event.altKey ? 'alt+' : ''}${shift}${key}`;
}

/** What a pressed key does, if anything. */
export const keyAction: (
  event: Parameters<typeof combination>[0],
  state: AppState,
  dispatch: Dispatch,
) => (() => void) | null = (event, state, dispatch) => KEYS[combination(event)]?.(state, dispatch) ?? null;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, dialog, [role="dialog"], [role="listbox"]') !== null);

/** Enter belongs to what it presses. */
const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a[href], summary, [role="tab"]') !== null;

/** Listens for the keys of commands wherever nobody is typing. Gives the way to stop. */
export function listenToKeys(page: Window, store: AppStore, dispatch: Dispatch): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || isTyping(event.target)) return;
    // Over a dialog nothing behind it hears a key, wherever the focus has gone.
    if (page.document.querySelector('dialog[open]') !== null) return;
    if (combination(event) === '/') {
      const search = page.document.querySelector<HTMLElement>('[role="combobox"], input[type="search"]');
      if (search) event.preventDefault();
      search?.focus();
      return;
    }
    if (combination(event) === 'enter' && isPressable(event.target)) return;
    const act = keyAction(event, store.getState(), dispatch);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  page.addEventListener('keydown', listener);
  return () => page.removeEventListener('keydown', listener);
}
