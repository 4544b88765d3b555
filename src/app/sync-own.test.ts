import { describe, expect, it } from 'vitest';
import { settle } from '../commands/test-support/bench';
import { AnlanError } from '../domain/errors';
import type { OwnLayer } from '../domain/own-layer';
import { initialState } from '../store/initial-state';
import type { OwnShelf } from '../store/persist/own-layers';
import { packOpened } from '../store/slices/pack/actions';
import { editOwn, undoOwn } from '../store/slices/own/actions';
import { createAppStore } from '../store/store';
import { someShelters } from '../store/test-support/own-layers';
import { aManifest, someDatasets } from '../store/test-support/sample';
import { type OwnNews, syncOwn } from './sync-own';

/** A shelf in memory that several tabs share; `refuse` makes it full. */
function sharedShelf() {
  const kept = new Map<string, OwnLayer>();
  const key = (packId: string, id: string) => `${packId}/${id}`;
  const shelf: OwnShelf & { refuse: boolean; readonly keys: () => string[] } = {
    refuse: false,
    keys: () => [...kept.keys()],
    load: async (packId) =>
      [...kept].filter(([at]) => at.startsWith(`${packId}/`)).map(([, layer]) => structuredClone(layer)),
    loadOne: async (packId, id) => structuredClone(kept.get(key(packId, id)) ?? null),
    put: async (packId, layer) => {
      if (shelf.refuse) throw new AnlanError('storage-full');
      kept.set(key(packId, layer.id), layer);
    },
    remove: async (packId, id) => void kept.delete(key(packId, id)),
    list: async () => [],
  };
  return shelf;
}

function tabs(shelf: OwnShelf) {
  const listeners = new Set<(event: MessageEvent<OwnNews>) => void>();
  return () => {
    let own: ((event: MessageEvent<OwnNews>) => void) | null = null;
    const store = createAppStore(initialState());
    const stop = syncOwn(store, {
      shelf,
      usage: async () => ({ used: 10, quota: 100 }),
      channel: {
        postMessage: (data) => {
          for (const listener of listeners) if (listener !== own) listener({ data } as MessageEvent<OwnNews>);
        },
        addEventListener: (_, listener) => {
          own = listener;
          listeners.add(listener);
        },
        removeEventListener: (_, listener) => void listeners.delete(listener),
      },
    });
    return { store, stop };
  };
}

const quiet = async () => {
  for (let turn = 0; turn < 10; turn++) await settle();
};
const add = (...layers: OwnLayer[]) => editOwn({ note: 'add', put: layers, remove: [] });
const names = (store: ReturnType<ReturnType<typeof tabs>>['store']) =>
  store.getState().own.layers.map(({ id, version }) => `${id} v${version}`);

describe('syncOwn', () => {
  it('keeps what is added, and brings it back with its pack', async () => {
    const shelf = sharedShelf();
    const open = tabs(shelf);
    const first = open();
    first.store.setState(packOpened(someDatasets()));
    await quiet();
    first.store.setState(add(someShelters(['new'])));
    await quiet();
    expect(shelf.keys()).toEqual(['sample/own-1']);
    expect(first.store.getState().own.usage).toEqual({ used: 10, quota: 100 });
    first.store.setState(packOpened(someDatasets({ manifest: aManifest({ id: 'other' }) })));
    await quiet();
    expect(names(first.store)).toEqual([]);
    expect(shelf.keys()).toEqual(['sample/own-1']);
    first.store.setState(packOpened(someDatasets()));
    await quiet();
    expect(first.store.getState().pack.datasets?.shelters.map(({ id }) => id)).toContain('new');
    first.store.setState(editOwn({ note: 'remove', put: [], remove: ['own-1'] }));
    await quiet();
    expect(shelf.keys()).toEqual([]);
    first.store.setState(undoOwn());
    await quiet();
    expect(shelf.keys()).toEqual(['sample/own-1']);
  });

  it('shows each change in the other tab, and a removal', async () => {
    const open = tabs(sharedShelf());
    const [one, two] = [open(), open()];
    for (const { store } of [one, two]) store.setState(packOpened(someDatasets()));
    await quiet();
    one.store.setState(add(someShelters(['a'])));
    await quiet();
    expect(names(two.store)).toEqual(['own-1 v1']);
    const [layer] = two.store.getState().own.layers;
    two.store.setState(editOwn({ note: 'change', put: [{ ...layer!, inUse: false }], remove: [] }));
    await quiet();
    expect(names(one.store)).toEqual(['own-1 v2']);
    expect(one.store.getState().own.layers[0]?.inUse).toBe(false);
    one.store.setState(editOwn({ note: 'remove', put: [], remove: ['own-1'] }));
    await quiet();
    expect(names(two.store)).toEqual([]);
    two.stop();
    one.store.setState(add(someShelters(['b'], { id: 'own-3' })));
    await quiet();
    expect(names(two.store)).toEqual([]);
  });

  it('tells of a full disk, leaves the layer in the window and what was kept on the shelf', async () => {
    const shelf = sharedShelf();
    const { store } = tabs(shelf)();
    store.setState(packOpened(someDatasets()));
    await quiet();
    store.setState(add(someShelters(['a'])));
    await quiet();
    shelf.refuse = true;
    store.setState(add(someShelters(['b'], { id: 'own-2' })));
    await quiet();
    expect(store.getState().notices.map(({ problem }) => problem.code)).toEqual(['storage-full']);
    expect(store.getState().own.unkept).toEqual(['own-2']);
    expect(names(store)).toEqual(['own-1 v1', 'own-2 v1']);
    expect(shelf.keys()).toEqual(['sample/own-1']);
    shelf.refuse = false;
    store.setState(editOwn({ note: 'remove', put: [], remove: ['own-1'] }));
    await quiet();
    expect(store.getState().own.unkept).toEqual([]);
    expect(shelf.keys()).toEqual(['sample/own-2']);
  });

  it('works in a window that keeps nothing', async () => {
    const refusing = async () => {
      throw new AnlanError('storage-unavailable');
    };
    const { store } = tabs({ ...sharedShelf(), load: refusing, put: refusing })();
    store.setState(packOpened(someDatasets()));
    await quiet();
    store.setState(add(someShelters(['a'])));
    await quiet();
    expect(store.getState().pack.datasets?.shelters.map(({ id }) => id)).toContain('a');
    expect(store.getState().notices.map(({ problem }) => problem.code)).toEqual(['storage-unavailable']);
    expect(store.getState().own.unkept).toEqual(['own-1']);
  });
});
