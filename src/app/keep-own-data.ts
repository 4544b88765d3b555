import { indexedDbOwnLayers } from '../store/persist/own-layers';
import type { AppStore } from '../store/store';
import { type OwnSurroundings, syncOwn } from './sync-own';

/** The browser's own store and channel, as far as it has them. */
function surroundings(): OwnSurroundings {
  return {
    shelf: indexedDbOwnLayers(),
    channel: 'BroadcastChannel' in globalThis ? new BroadcastChannel('anlan-own') : null,
    usage: async () => {
      const { usage: used, quota } = (await navigator.storage?.estimate()) ?? {};
      return used === undefined || quota === undefined ? null : { used, quota };
    },
  };
}

/** Keeps own data in the browser from now on; see {@link syncOwn}. */
export function keepOwnData(store: AppStore): void {
  syncOwn(store, surroundings());
}
