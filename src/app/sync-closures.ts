import type { ClosureShelf } from '../store/persist/closures';
import { closuresSaved, restoreClosures } from '../store/slices/closures/actions';
import type { AppStore } from '../store/store';
import { keepPerPack } from './keep-per-pack';

/** Keeps drawn closures in the browser, one list a pack, and brings them back when the pack is opened. */
export function syncClosures(store: AppStore, shelf: ClosureShelf, wallNow: () => number): () => void {
  return keepPerPack(
    store,
    {
      read: ({ closures }) => closures.items,
      restore: restoreClosures,
      saved: closuresSaved,
      load: (packId) => shelf.load(packId),
      save: (packId, items, savedMs) => shelf.save(packId, { items, savedMs }),
    },
    wallNow,
  );
}
