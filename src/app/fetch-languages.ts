import { LANGUAGES } from '../domain/language';
import { loadCatalogue } from '../i18n/catalogues';
import { isPackReady } from '../store/slices/pack/selectors';
import type { AppStore } from '../store/store';

/** Brings the texts of the other languages once the pack is open, so that a change of language is a change at once. */
export function fetchLanguages(store: AppStore): void {
  const unsubscribe = store.subscribe((state) => {
    if (!isPackReady(state)) return;
    unsubscribe();
    // One that cannot be fetched now is asked for again, and told of, when somebody chooses it.
    for (const language of LANGUAGES) loadCatalogue(language).catch(() => undefined);
  });
}
