import { createLiveClient } from '../live/worker/live-client';
import { indexedDbFeeds } from '../store/persist/feeds';
import type { AppStore } from '../store/store';
import { syncFeeds } from './sync-feeds';
import { syncLive } from './sync-live';

/** Brings back the feeds that were added in the page, and runs all that are wanted from now on. */
export function followFeeds(store: AppStore): void {
  syncFeeds(store, indexedDbFeeds(), Date.now);
  syncLive(
    store,
    (apply) => createLiveClient(apply, { pageOrigin: window.location.origin }),
    window.location.href,
    Date.now,
  );
}
