import { problemOf } from '../domain/errors';
import { raiseNotice } from '../store/slices/notices/actions';
import { packFailed } from '../store/slices/pack/actions';
import type { Command } from './command';
import { loadPackIndex } from './pack-index';

/** Loads the list of packs and opens the wanted one, or the first; the way in at start and after a failure. */
export const packRetry: Command<'pack.retry'> = {
  id: 'pack.retry',
  shortcut: null,
  async run(context) {
    const { store, dispatch } = context;
    try {
      const { packs } = await loadPackIndex(context);
      const wanted = store.getState().pack.id;
      const found = packs.find(({ id }) => id === wanted);
      if (wanted !== null && !found) {
        store.setState(
          raiseNotice({ code: 'url-value-invalid', params: { name: 'pack', value: wanted } }, 'warning'),
        );
      }
      const chosen = found ?? packs[0];
      if (chosen) dispatch('pack.open', chosen.id);
    } catch (thrown) {
      store.setState(packFailed(problemOf(thrown)));
    }
  },
};
