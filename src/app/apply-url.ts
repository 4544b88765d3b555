import type { Dispatch } from '../commands/command';
import { raiseNotice } from '../store/slices/notices/actions';
import { isPackReady } from '../store/slices/pack/selectors';
import { selectFeature } from '../store/slices/selection/actions';
import { setSettings } from '../store/slices/settings/actions';
import type { AppState, Datasets, FeatureRef } from '../store/state';
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

/** Whether the pack holds the feature; what results or the planner hold cannot be told yet. */
function isKnown(data: Datasets, { kind, id }: FeatureRef): boolean {
  switch (kind) {
    case 'shelter':
      return data.shelters.some((one) => one.id === id);
    case 'warehouse':
      return data.warehouses.some((one) => one.id === id);
    case 'team':
      return data.teams.some((one) => one.id === id);
    case 'hazard':
      return data.hazards.some((one) => one.id === id);
    case 'district':
      return data.districts.some((one) => one.id === id);
    case 'cell':
      return data.population.some((one) => one.cell === id);
    case 'gap':
    case 'closure':
    case 'community':
    case 'street':
    case 'proposal':
    case 'site':
    case 'reference':
    case 'unit':
      return true;
  }
}

function checkNames({ standardId, selected }: UrlState, store: AppStore): void {
  const data = store.getState().pack.datasets;
  if (data === null) return;
  const refuse = (name: string, value: string) =>
    store.setState(raiseNotice({ code: 'url-value-invalid', params: { name, value } }, 'warning'));
  if (standardId !== null && !data.standards.profiles.some(({ id }) => id === standardId)) {
    store.setState(setSettings({ standardId: null }));
    refuse('standard', standardId);
  }
  if (selected !== null && !isKnown(data, selected)) {
    store.setState(selectFeature(null));
    refuse('sel', `${selected.kind}:${selected.id}`);
  }
}

/** What an address says that only an opened pack can answer for: names in the data, and the place. */
export function applyUrl(url: UrlState, store: AppStore, dispatch: Dispatch): void {
  once(store, isPackReady, () => {
    checkNames(url, store);
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
