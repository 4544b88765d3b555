import { createContext, type ReactNode, useContext } from 'react';
import type { Dispatch } from './command';

const DispatchContext = createContext<Dispatch | null>(null);

export function CommandProvider({ dispatch, children }: { dispatch: Dispatch; children: ReactNode }) {
  return <DispatchContext value={dispatch}>{children}</DispatchContext>;
}

/** Calls commands by id: `dispatch('incident.place', { position })`. */
export function useDispatch(): Dispatch {
  const dispatch = useContext(DispatchContext);
  if (!dispatch) throw new Error('useDispatch outside CommandProvider');
  return dispatch;
}
