import type { Dispatch } from '../commands/command';
import { raiseNotice } from '../store/slices/notices/actions';
import { runningWork } from '../store/slices/cities/selectors';
import type { CityShelf } from '../store/persist/city-shelf';
import type { AppStore } from '../store/store';

const MARK = 'anlan-city-in-work';

/**
 * Keeps the list of own cities like the browser's store, also when another tab changes it; asks before the page is closed
 * on unfinished work; and says after a reload that it was lost. Gives the way to stop.
 */
export function syncCities(
  store: AppStore,
  dispatch: Dispatch,
  cities: Pick<CityShelf, 'onChange'>,
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  openStorage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
): () => void {
  const mark = (name: string | null) => {
    try {
      if (name === null) openStorage().removeItem(MARK);
      else openStorage().setItem(MARK, name);
    } catch {
      // A browser that keeps nothing cannot tell later what was lost; the question before closing is asked all the same.
    }
  };
  const lost = () => {
    try {
      return openStorage().getItem(MARK);
    } catch {
      return null;
    }
  };

  const name = lost();
  if (name !== null) store.setState(raiseNotice({ code: 'city-work-lost', params: { name } }, 'warning'));
  mark(null);

  const ask = (event: Event) => {
    if (runningWork(store.getState()) !== null) event.preventDefault();
  };
  page.addEventListener('beforeunload', ask);
  const unsubscribe = store.subscribe((state, before) => {
    const work = runningWork(state);
    const isBuild = work?.task === 'build';
    if (isBuild !== (runningWork(before)?.task === 'build')) mark(isBuild ? work.cityId : null);
  });
  const stopListening = cities.onChange(() => dispatch('city.list'));
  dispatch('city.list');
  return () => {
    page.removeEventListener('beforeunload', ask);
    unsubscribe();
    stopListening();
  };
}
