import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { Dispatch } from '../../commands/command';
import { problemOf } from '../../domain/errors';
import { datasets } from '../../store/slices/pack/selectors';
import type { AppState, Datasets } from '../../store/state';
import type { AppStore } from '../../store/store';
import { basemapStyle, type StyleOverlay } from '../style/basemap-style';
import { openBasemap } from './basemap-protocol';

/** Address of the basemap file of a pack; null when the pack has none. */
export function basemapUrl({ baseUrl, manifest }: Datasets): string | null {
  const file = manifest.files.find(({ role }) => role === 'basemap');
  return file ? new URL(`${baseUrl}${file.name}`, document.baseURI).href : null;
}

/**
 * Keeps the style of the map like theme, language and pack. An unreadable basemap is told once and leaves the
 * ground alone: the data layers stay.
 */
export function followBasemap(options: {
  readonly map: MapLibreMap;
  readonly store: AppStore;
  readonly dispatch: Dispatch;
  readonly overlay: () => StyleOverlay | undefined;
}): { readonly style: () => StyleSpecification; readonly stop: () => void } {
  const { map, store, dispatch } = options;
  let isAlive = true;
  let opened: { readonly data: Datasets; readonly url: string | null } | null = null;

  const style = () => {
    const { theme, language } = store.getState().session;
    return basemapStyle({ theme, language, pmtilesUrl: opened?.url ?? null, overlay: options.overlay() });
  };
  const apply = () => {
    map.setStyle(style(), { diff: true });
  };

  const open = async (data: Datasets) => {
    opened = { data, url: null };
    const url = basemapUrl(data);
    if (url === null) return;
    try {
      const address = await openBasemap(url);
      if (!isAlive || opened?.data !== data) return;
      opened = { data, url: address };
      apply();
    } catch (thrown) {
      if (isAlive) dispatch('notice.raise', problemOf(thrown));
    }
  };

  let former: Pick<AppState['session'], 'theme' | 'language'> = store.getState().session;
  const follow = () => {
    const state = store.getState();
    const data = datasets(state);
    if (data && data.manifest !== opened?.data.manifest) void open(data);
    if (state.session.theme !== former.theme || state.session.language !== former.language) {
      former = state.session;
      apply();
    }
  };
  const unsubscribe = store.subscribe(follow);
  follow();
  return {
    style,
    stop: () => {
      isAlive = false;
      unsubscribe();
    },
  };
}
