import { loadCatalogue } from '../i18n/catalogues';
import { closeAnalyses } from '../store/slices/analyses/actions';
import { resetLayers } from '../store/slices/layers/actions';
import { refreshDatasets } from '../store/slices/own/refresh';
import { setSession } from '../store/slices/session/actions';
import { audienceOf } from '../store/slices/session/selectors';
import type { Command } from './command';
import { storeCommand } from './define';

/** Another view over the same data; the data are opened anew where the view may hold more or less of them. */
export const sessionView: Command<'session.view'> = {
  id: 'session.view',
  shortcut: null,
  run({ store, dispatch }, view) {
    const { session, pack } = store.getState();
    if (session.view === view) return;
    store.setState((state) =>
      refreshDatasets(resetLayers(view)(closeAnalyses()(setSession({ view })(state)))),
    );
    if (pack.id !== null && audienceOf(session.view) !== audienceOf(view)) dispatch('pack.open', pack.id);
  },
};

/** Another language, as soon as its texts are here. */
export const sessionLanguage: Command<'session.language'> = {
  id: 'session.language',
  shortcut: null,
  async run({ store }, language) {
    await loadCatalogue(language);
    store.setState(setSession({ language }));
  },
};

export const sessionTheme = storeCommand('session.theme', (theme) => setSession({ theme }));
export const sessionScreen = storeCommand('session.screen', (screen) => setSession({ screen }));
