import type { Dispatch } from '../commands/command';
import { raiseNotice } from '../store/slices/notices/actions';
import { datasets, isPackReady } from '../store/slices/pack/selectors';
import type { AppState } from '../store/state';
import type { AppStore } from '../store/store';
import type { UrlState } from './url';

/** Calls `act` once, as soon as the state is so. */
function once(store: AppStore, isSo: (state: AppState) => boolean, act: () => void): void {
  if (isSo(store.getState())) {
    act();
    return;
  }
  const unsubscribe = store.subscribe((state) => {
    if (!isSo(state)) return;
    unsubscribe();
    act();
  });
}

/** What an address says that only an opened pack can answer for: the place, and whether the standard is known. */
export function applyUrl(url: UrlState, store: AppStore, dispatch: Dispatch): void {
  once(store, isPackReady, () => {
    const known = datasets(store.getState())?.standards.profiles.some(({ id }) => id === url.standardId);
    if (url.standardId !== null && !known) {
      const params = { name: 'standard', value: url.standardId };
      store.setState(raiseNotice({ code: 'url-value-invalid', params }, 'warning'));
    }
    if (url.position === null) return;
    const place = { position: url.position, label: url.label };
    if (store.getState().session.view === 'finder') {
      dispatch('finder.origin', { ...place, from: 'map' });
    } else {
      const said = { ...(url.type && { type: url.type }), ...(url.grade && { grade: url.grade }) };
      dispatch('incident.place', { ...place, ...said });
    }
  });
}
