import { problemOf } from '../domain/errors';
import { ownCityId } from '../domain/own-city';
import { raiseNotice } from '../store/slices/notices/actions';
import { packFailed } from '../store/slices/pack/actions';
import type { Command, CommandContext } from './command';
import { loadPackIndex } from './pack-index';

/** Loads the list of packs and opens the wanted one, listed or not, or the first; the way in at start and after a failure. */
export const packRetry: Command<'pack.retry'> = {
  id: 'pack.retry',
  shortcut: null,
  async run(context) {
    const { store, dispatch, cities } = context;
    const wanted = store.getState().pack.id;
    const cityId = wanted === null ? null : ownCityId(wanted);
    const isHere = cityId !== null && (await cities.files(cityId).catch(() => null)) !== null;
    if (wanted !== null && isHere) {
      dispatch('pack.open', wanted);
      await listOnly(context);
      return;
    }
    try {
      const { packs } = await loadPackIndex(context);
      const found = packs.find(({ id }) => id === wanted);
      if (wanted !== null && !found && cityId === null && (await isServed(context, wanted))) {
        dispatch('pack.open', wanted);
        return;
      }
      if (wanted !== null && !found) {
        store.setState(
          raiseNotice(
            cityId === null
              ? { code: 'url-value-invalid', params: { name: 'pack', value: wanted } }
              : { code: 'city-missing', params: { id: cityId } },
            'warning',
          ),
        );
      }
      const chosen = found ?? packs[0];
      if (chosen) dispatch('pack.open', chosen.id);
    } catch (thrown) {
      store.setState(packFailed(problemOf(thrown)));
    }
  },
};

/** A pack that lies beside the others although the list does not name it: unpacked there by hand. */
async function isServed({ fetch, packsUrl }: CommandContext, id: string): Promise<boolean> {
  try {
    const response = await fetch(`${packsUrl}${encodeURIComponent(id)}/pack.json`);
    await response.body?.cancel();
    return response.ok && !(response.headers.get('Content-Type') ?? '').includes('text/html');
  } catch {
    return false;
  }
}

/** A city of the browser needs no server: one that does not answer is told as a warning. */
async function listOnly(context: CommandContext): Promise<void> {
  try {
    await loadPackIndex(context);
  } catch (thrown) {
    context.store.setState(raiseNotice(problemOf(thrown), 'warning'));
  }
}
