import type { AppStore } from '../store/store';
import { urlOf } from './screen-url';
import { throttle } from './throttle';

/** Browsers refuse more than some two hundred rewritten addresses in half a minute. */
const INTERVAL_MS = 400;

/** Keeps the address in step with the screen, without adding to the history. Gives the way to stop. */
export function syncUrl(store: AppStore, replace: (url: string) => void): () => void {
  let written = '';
  const { ask, stop } = throttle(() => {
    const url = urlOf(store.getState());
    if (url !== written) replace(url);
    written = url;
  }, INTERVAL_MS);
  const unsubscribe = store.subscribe(ask);
  return () => {
    unsubscribe();
    stop();
  };
}
