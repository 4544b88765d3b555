import { problemOf } from '../domain/errors';
import type { Action } from '../store/action';
import { raiseNotice } from '../store/slices/notices/actions';
import type { AppState } from '../store/state';
import type { AppStore } from '../store/store';
import { throttle } from './throttle';

const INTERVAL_MS = 300;

/** A list that the browser keeps for each pack. */
export interface KeptList<Item> {
  readonly read: (state: AppState) => readonly Item[];
  readonly restore: (items: readonly Item[], savedMs: number | null) => Action;
  readonly saved: (savedMs: number) => Action;
  readonly load: (
    packId: string,
  ) => Promise<{ readonly items: readonly Item[]; readonly savedMs: number } | null>;
  readonly save: (packId: string, items: readonly Item[], savedMs: number) => Promise<void>;
}

const openedPack = ({ pack }: AppState): string | null => pack.datasets?.manifest.id ?? null;

/**
 * Keeps a list in the browser, one a pack, and brings it back when the pack is opened.
 * A shelf that refuses is told as a notice; the list stays in the window. Gives the way to stop.
 */
export function keepPerPack<Item>(store: AppStore, list: KeptList<Item>, wallNow: () => number): () => void {
  let kept = list.read(store.getState());
  /** The pack whose list is in the window. */
  let held: string | null = null;
  const tell = (thrown: unknown) => store.setState(raiseNotice(problemOf(thrown), 'warning'));

  const save = (packId: string | null, items: readonly Item[]) => {
    if (packId === null || items === kept) return;
    kept = items;
    const savedMs = wallNow();
    list.save(packId, items, savedMs).then(() => store.setState(list.saved(savedMs)), tell);
  };
  const saving = throttle(() => {
    const state = store.getState();
    save(openedPack(state), list.read(state));
  }, INTERVAL_MS);

  const restore = async (packId: string) => {
    const before = list.read(store.getState());
    const found = await list.load(packId);
    const state = store.getState();
    if (openedPack(state) !== packId) return;
    held = packId;
    if (list.read(state) !== before) return;
    kept = found?.items ?? [];
    store.setState(list.restore(kept, found?.savedMs ?? null));
  };

  /** A list that begins to be kept after its pack was opened is brought back at once. */
  const already = openedPack(store.getState());
  if (already !== null) restore(already).catch(tell);

  const unsubscribe = store.subscribe((state, before) => {
    const packId = openedPack(state);
    if (packId !== null && packId !== openedPack(before) && packId !== held) {
      saving.stop();
      save(openedPack(before), list.read(before));
      restore(packId).catch(tell);
    } else if (list.read(state) !== list.read(before)) {
      saving.ask();
    }
  });
  const opened = openedPack(store.getState());
  if (opened !== null) restore(opened).catch(tell);
  return () => {
    unsubscribe();
    saving.stop();
  };
}
