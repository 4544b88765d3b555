import type { AppState, ViewId } from '../../state';

/** Whose data a view may hold: the public view never fetches internal files. */
export function audienceOf(view: ViewId): 'public' | 'internal' {
  return view === 'finder' ? 'public' : 'internal';
}

/** True on the wall display, where nobody hovers or clicks. */
export const isWall = (state: AppState): boolean => state.session.screen === 'wall';
