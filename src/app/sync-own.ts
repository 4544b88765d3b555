import { problemOf } from '../domain/errors';
import type { OwnLayer } from '../domain/own-layer';
import type { OwnShelf } from '../store/persist/own-layers';
import { raiseNotice } from '../store/slices/notices/actions';
import { ownKept, restoreOwn, takeFromOtherTab } from '../store/slices/own/actions';
import type { AppState, OwnState } from '../store/state';
import type { AppStore } from '../store/store';

/** What tabs tell each other: these layers of a pack are others now, or gone. */
export interface OwnNews {
  readonly packId: string;
  readonly ids: readonly string[];
}

export interface OwnSurroundings {
  readonly shelf: OwnShelf;
  /** Other tabs of the same page; null where the browser has no such channel. */
  readonly channel: {
    postMessage(news: OwnNews): void;
    addEventListener(type: 'message', listener: (event: MessageEvent<OwnNews>) => void): void;
    removeEventListener(type: 'message', listener: (event: MessageEvent<OwnNews>) => void): void;
  } | null;
  /** Room in the browser's store; null where it does not say. */
  readonly usage: () => Promise<OwnState['usage']>;
}

const openedPack = ({ pack }: AppState): string | null => pack.base?.manifest.id ?? null;

/**
 * Keeps own layers in the browser, and brings them back when their pack is opened. What cannot be kept stays in the window
 * and is told as a notice; what was kept before stays kept. Other tabs see each change. Gives the way to stop.
 */
export function syncOwn(store: AppStore, { shelf, channel, usage }: OwnSurroundings): () => void {
  /** Layers as they lie on the shelf. */
  let kept: ReadonlyMap<string, OwnLayer> = new Map();
  let queue: Promise<void> = Promise.resolve();
  let wanted: string | null = null;
  const tell = (thrown: unknown) => store.setState(raiseNotice(problemOf(thrown), 'warning'));
  const enqueue = (work: () => Promise<void>) => {
    queue = queue.then(work).catch(tell);
  };

  async function report(unkept: readonly string[]): Promise<void> {
    const [room, stored] = await Promise.all([usage().catch(() => null), shelf.list().catch(() => [])]);
    const elsewhere = stored.filter(
      ({ packId, id }) => packId !== store.getState().own.packId || !kept.has(id),
    );
    store.setState(ownKept({ unkept, elsewhere, usage: room }));
  }

  async function restore(packId: string): Promise<void> {
    const layers = await shelf.load(packId).catch((thrown: unknown) => {
      tell(thrown);
      return [];
    });
    if (openedPack(store.getState()) !== packId) return;
    kept = new Map(layers.map((layer) => [layer.id, layer]));
    store.setState(restoreOwn(packId, layers));
    await report([]);
  }

  async function save(packId: string, layers: readonly OwnLayer[]): Promise<void> {
    if (store.getState().own.packId !== packId) return;
    const present = new Map(layers.map((layer) => [layer.id, layer]));
    const unkept = new Set(store.getState().own.unkept.filter((id) => present.has(id)));
    const changed: string[] = [];
    const next = new Map(kept);
    for (const [id, layer] of present) {
      if (kept.get(id) === layer) continue;
      try {
        await shelf.put(packId, layer, kept.get(id) ?? null);
        next.set(id, layer);
        changed.push(id);
        unkept.delete(id);
      } catch (thrown) {
        unkept.add(id);
        tell(thrown);
      }
    }
    for (const id of kept.keys()) {
      if (present.has(id)) continue;
      await shelf.remove(packId, id);
      next.delete(id);
      changed.push(id);
    }
    kept = next;
    if (changed.length > 0) channel?.postMessage({ packId, ids: changed });
    await report([...unkept]);
  }

  async function hear({ packId, ids }: OwnNews): Promise<void> {
    if (store.getState().own.packId !== packId) return;
    const found = await Promise.all(ids.map((id) => shelf.loadOne(packId, id)));
    const put = found.filter((layer) => layer !== null);
    const gone = ids.filter((_, at) => found[at] === null);
    if (store.getState().own.packId !== packId) return;
    const next = new Map(kept);
    for (const layer of put) next.set(layer.id, layer);
    for (const id of gone) next.delete(id);
    kept = next;
    store.setState(takeFromOtherTab(put, gone));
    await report(store.getState().own.unkept);
  }

  async function forget(stored: OwnState['elsewhere']): Promise<void> {
    for (const { packId, id } of stored) await shelf.remove(packId, id);
    await report(store.getState().own.unkept);
  }

  const listener = ({ data }: MessageEvent<OwnNews>) => enqueue(() => hear(data));
  channel?.addEventListener('message', listener);
  const lookForPack = (state: AppState): boolean => {
    const packId = openedPack(state);
    if (packId === null || packId === wanted) return false;
    wanted = packId;
    enqueue(() => restore(packId));
    return true;
  };
  lookForPack(store.getState());
  const unsubscribe = store.subscribe((state, before) => {
    if (lookForPack(state)) return;
    if (before.own.elsewhere.length > 0 && state.own.elsewhere.length === 0) {
      enqueue(() => forget(before.own.elsewhere));
    } else if (state.own.layers !== before.own.layers && state.own.packId !== null) {
      const { packId: owner, layers } = state.own;
      enqueue(() => save(owner, layers));
    }
  });
  return () => {
    unsubscribe();
    channel?.removeEventListener('message', listener);
  };
}
