import { problemOf } from '../domain/errors';
import { type OpenStorage, writePreferences } from '../store/persist/preferences';
import { raiseNotice } from '../store/slices/notices/actions';
import type { AppStore } from '../store/store';

/** Keeps what a person chose. A store that refuses is told once; the choices go on holding in this window. */
export function syncPreferences(store: AppStore, open: OpenStorage): () => void {
  return store.subscribe(({ session, settings }, before) => {
    const isSame =
      settings === before.settings &&
      session.language === before.session.language &&
      session.theme === before.session.theme;
    if (isSame) return;
    try {
      writePreferences(open, { language: session.language, theme: session.theme, settings });
    } catch (thrown) {
      store.setState(raiseNotice(problemOf(thrown), 'warning'));
    }
  });
}
