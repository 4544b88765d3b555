import { clearSearch, searchFound, searching } from '../store/slices/search/actions';
import type { AppState } from '../store/state';
import type { Command } from './command';
import type { LonLat } from '../domain/geo';

/** Hits that a list shows without scrolling on a small screen. */
const HIT_LIMIT = 8;

/** Where the person's attention is: hits near it come first. */
function attention({ session, finder, incident, camera, pack }: AppState): LonLat | null {
  const placed = session.view === 'finder' ? finder.origin?.position : incident.current?.position;
  return placed ?? camera.now?.centre ?? pack.datasets?.manifest.centre ?? null;
}

/** Looks up an address, street or place as it is typed; the newest query wins. */
export const searchQuery: Command<'search.query'> = {
  id: 'search.query',
  shortcut: '/',
  async run({ engine, store, tasks }, query) {
    const signal = tasks.start('search');
    if (query.trim() === '') {
      store.setState(clearSearch());
      return;
    }
    store.setState(searching(query));
    const state = store.getState();
    try {
      const request = { query, limit: HIT_LIMIT, near: attention(state) };
      const hits = await engine.run('places/search', request, { signal });
      if (!signal.aborted) store.setState(searchFound(query, hits));
    } catch (thrown) {
      if (signal.aborted) return;
      store.setState(searchFound(query, []));
      throw thrown;
    }
  },
};

export const searchClear: Command<'search.clear'> = {
  id: 'search.clear',
  shortcut: null,
  run({ store, tasks }) {
    tasks.cancel('search');
    store.setState(clearSearch());
  },
};
