import { createTranslate } from '../i18n/translate';
import { manifest } from '../store/slices/pack/selectors';
import type { AppState } from '../store/state';
import type { AppStore } from '../store/store';
import { localText } from '../domain/language';

/** Title of the window: the view, then the city. */
function titleOf(state: AppState): string {
  const { language, view } = state.session;
  const t = createTranslate(language);
  const city = manifest(state)?.name;
  const title = t(`app.title.${view}`);
  return city ? t('app.title.inCity', { title, city: localText(city, language) }) : title;
}

/** Keeps language, theme, view, screen and whether all is kept for offline use on the root element, and the title of the window, in step with the store. */
export function syncDocument(store: AppStore, page: Document): () => void {
  const write = (state: AppState) => {
    const { language, theme, view, screen, offlineReady } = state.session;
    const root = page.documentElement;
    root.lang = language;
    Object.assign(root.dataset, { theme, view, screen, offline: offlineReady ? 'ready' : 'pending' });
    page.title = titleOf(state);
  };
  write(store.getState());
  return store.subscribe((state, before) => {
    if (state.session !== before.session || manifest(state) !== manifest(before)) write(state);
  });
}
