import type { OwnState } from '../../state';

/** No layers yet. */
export function ownState(): OwnState {
  return { packId: null, layers: [], undo: [], redo: [], seen: null, unkept: [], elsewhere: [], usage: null };
}
