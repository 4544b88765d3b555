import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Dispatch } from '../../commands/command';
import { problemOf } from '../../domain/errors';
import { datasets } from '../../store/slices/pack/selectors';
import type { Datasets, LayerId } from '../../store/state';
import type { AppStore } from '../../store/store';
import { basemapStyle, type StyleOverlay } from '../style/basemap-style';
import { openBasemap } from './basemap-protocol';
import type { PlainLook } from './map-binding';

/**
 * Address of the basemap file of a pack; null when the pack has none. That of a pack without an address is a name only, and
 * another for other content.
 */
export function basemapUrl({ baseUrl, manifest, basemap }: Datasets): string | null {
  const file = manifest.files.find(({ role }) => role === 'basemap');
  if (!file) return null;
  return basemap
    ? `${baseUrl}${file.sha256.slice(0, 16)}/${file.name}`
    : new URL(`${baseUrl}${file.name}`, document.baseURI).href;
}

/** Keeps the style of the map like look and pack. */
export interface BasemapFollower {
  /** The look may have changed. */
  refresh(): void;
  stop(): void;
}

/**
 * Keeps the style of the map like theme, language, size and pack, without moving the camera. An unreadable basemap
 * is told once and leaves the ground alone: the data layers stay.
 */
export function followBasemap(options: {
  readonly map: MapLibreMap;
  readonly store: AppStore;
  readonly dispatch: Dispatch;
  readonly look: () => PlainLook;
  readonly offered: () => readonly LayerId[];
  readonly overlay: () => StyleOverlay | undefined;
}): BasemapFollower {
  const { map, store, dispatch } = options;
  let isAlive = true;
  let isLoaded = false;
  let opened: { readonly data: Datasets; readonly url: string | null } | null = null;
  let drawn: Pick<PlainLook, 'theme' | 'language' | 'scale'> = options.look();

  map.once('style.load', () => {
    isLoaded = true;
  });
  const districtsShown = () => options.offered().includes('districts') && store.getState().layers.districts;
  let hasDistricts = districtsShown();
  const apply = () => {
    drawn = options.look();
    hasDistricts = districtsShown();
    const { theme, language, scale } = drawn;
    const style = basemapStyle({
      theme,
      language,
      scale,
      hasDistricts,
      pmtilesUrl: opened?.url ?? null,
      region: opened?.data.manifest.bbox,
      land: opened?.data.land,
      overlay: options.overlay(),
    });
    map.setStyle(style, { diff: isLoaded });
  };

  const open = async (data: Datasets) => {
    opened = { data, url: null };
    try {
      const url = basemapUrl(data);
      const address = url === null ? null : await openBasemap(url, data.basemap);
      if (!isAlive || opened.data !== data) return;
      opened = { data, url: address };
    } catch (thrown) {
      if (isAlive) dispatch('notice.raise', problemOf(thrown));
    }
    if (isAlive) apply();
  };

  const follow = () => {
    const data = datasets(store.getState());
    if (data && data.manifest !== opened?.data.manifest) void open(data);
    else if (districtsShown() !== hasDistricts) apply();
  };
  const unsubscribe = store.subscribe(follow);
  follow();
  return {
    refresh: () => {
      const { theme, language, scale } = options.look();
      if (theme !== drawn.theme || language !== drawn.language || scale !== drawn.scale) apply();
    },
    stop: () => {
      isAlive = false;
      unsubscribe();
    },
  };
}
