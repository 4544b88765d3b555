import { setSession } from '../store/slices/session/actions';
import type { AppStore } from '../store/store';

/** Keeps `session.online` in step with the browser. */
export function syncOnline(store: AppStore, page: Window): () => void {
  const write = () => store.setState(setSession({ online: page.navigator.onLine }));
  page.addEventListener('online', write);
  page.addEventListener('offline', write);
  return () => {
    page.removeEventListener('online', write);
    page.removeEventListener('offline', write);
  };
}
