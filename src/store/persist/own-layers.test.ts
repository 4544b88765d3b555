import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBox, aHazard } from '../../analysis/test-support/builders';
import { anOwnLayer, someShelters } from '../test-support/own-layers';
import { indexedDbOwnLayers, parseOwnLayer } from './own-layers';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const many = someShelters(
  Array.from({ length: 12_001 }, (_, at) => `s${at}`),
  { id: 'own-2', addedMs: 2 },
);
const zone = anOwnLayer('hazards', [aHazard({ id: 'flood', geometry: aBox(0, 0, 1, 1) })], { id: 'own-5' });

function fullDisk() {
  const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as (
    this: IDBObjectStore,
    ...args: readonly unknown[]
  ) => IDBRequest<IDBValidKey>;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (Array.isArray(value)) throw new DOMException('full', 'QuotaExceededError');
    return put.call(this, value, key);
  });
}

describe('kept own layers', () => {
  it('come back as they were, large ones too, by pack and in order', async () => {
    const shelf = indexedDbOwnLayers();
    await shelf.put('a', many, null);
    await shelf.put('a', zone, null);
    await shelf.put('b', someShelters(['x']), null);
    const again = indexedDbOwnLayers();
    expect(await again.load('a')).toEqual([zone, many].toSorted((x, y) => x.addedMs - y.addedMs));
    expect(await again.loadOne('b', 'own-1')).toEqual(someShelters(['x']));
    expect(await again.loadOne('b', 'own-9')).toBeNull();
    expect((await again.list()).map(({ packId, id, bytes }) => [packId, id, bytes])).toEqual([
      ['a', 'own-2', 100],
      ['a', 'own-5', 100],
      ['b', 'own-1', 100],
    ]);
  });

  it('are shortened, renamed and removed without a rest', async () => {
    const shelf = indexedDbOwnLayers();
    await shelf.put('a', many, null);
    const short = { ...someShelters(['one'], { id: 'own-2' }), version: 2 };
    await shelf.put('a', short, many);
    const renamed = { ...short, name: 'other.csv' };
    await shelf.put('a', renamed, short);
    expect(await shelf.load('a')).toEqual([renamed]);
    await shelf.remove('a', 'own-2');
    expect(await shelf.load('a')).toEqual([]);
    await shelf.put('a', { ...renamed, features: [] }, renamed);
    expect((await shelf.load('a'))[0]?.features).toEqual([]);
  });

  it('lose nothing when the disk is full, and say so', async () => {
    const shelf = indexedDbOwnLayers();
    await shelf.put('a', someShelters(['one']), null);
    fullDisk();
    const larger = { ...someShelters(['one', 'two']), version: 2 };
    await expect(shelf.put('a', larger, someShelters(['one']))).rejects.toMatchObject({
      problem: { code: 'storage-full' },
    });
    expect(await shelf.load('a')).toEqual([someShelters(['one'])]);
  });

  it('say so where the browser keeps nothing', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('private window', 'InvalidStateError');
      },
    });
    const shelf = indexedDbOwnLayers();
    await expect(shelf.load('a')).rejects.toMatchObject({ problem: { code: 'storage-unavailable' } });
    vi.stubGlobal('indexedDB', new IDBFactory());
    expect(await shelf.load('a')).toEqual([]);
  });

  it.each([
    ['a newer version', { version: 9, content: {} }, []],
    ['a layer that is none', { version: 1, content: { id: 'own-1' } }, []],
    ['a feature nowhere', { version: 1, content: { ...zone, features: undefined } }, [{ id: 'x' }]],
  ])('are not read from %s', (_, kept, features) => {
    expect(parseOwnLayer(kept, features)).toBeNull();
  });
});
