import type { Action } from '../../action';
import type { SessionState } from '../../state';

/** Changes some of how the page runs; the same values leave the state as it is. */
export function setSession(change: Partial<SessionState>): Action {
  return (state) => {
    const keys = Object.keys(change) as (keyof SessionState)[];
    return keys.every((key) => state.session[key] === change[key])
      ? state
      : { ...state, session: { ...state.session, ...change } };
  };
}
