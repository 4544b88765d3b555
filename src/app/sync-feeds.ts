import type { FeedShelf } from '../store/persist/feeds';
import { feedsSaved, restoreFeeds } from '../store/slices/live/actions';
import type { AppStore } from '../store/store';
import { keepPerPack } from './keep-per-pack';

/** Keeps the feeds added in the page in the browser, one list a pack, and brings them back when the pack is opened. */
export function syncFeeds(store: AppStore, shelf: FeedShelf, wallNow: () => number): () => void {
  return keepPerPack(
    store,
    {
      read: ({ live }) => live.own,
      restore: restoreFeeds,
      saved: feedsSaved,
      load: (packId) => shelf.load(packId),
      save: (packId, items, savedMs) => shelf.save(packId, { items, savedMs }),
    },
    wallNow,
  );
}
