import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problemOf } from '../../domain/errors';
import { indexedDbCities } from './own-cities';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const city = (id: string, bytes = 3) => ({
  id,
  name: { zh: id, en: id },
  bytes,
  asOf: '2024-03-01',
  savedMs: 1,
});
const files = (...contents: readonly string[]) =>
  contents.map((content, at) => ({ name: `${at}.bin`, blob: new Blob([content]) }));
const textsOf = async (id: string, shelf = indexedDbCities()) => {
  const found = await shelf.files(id);
  return found && (await Promise.all(found.map(({ blob }) => blob.text())));
};

function fullDisk() {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
}

describe('cities of the browser', () => {
  it('come back in another page with their files, and are replaced as a whole', async () => {
    const shelf = indexedDbCities();
    await shelf.put(city('porto'), files('a', 'b', 'c'));
    await shelf.put(city('port'), files('p'));
    expect(await textsOf('porto')).toEqual(['a', 'b', 'c']);
    await shelf.put(city('porto', 9), files('x'));
    expect(await textsOf('porto')).toEqual(['x']);
    expect(await textsOf('port')).toEqual(['p']);
    expect(await indexedDbCities().list()).toEqual([
      { ...city('port'), isKept: true },
      { ...city('porto', 9), isKept: true },
    ]);
  });

  it('are removed with all their files, and nothing else', async () => {
    const shelf = indexedDbCities();
    await shelf.put(city('a'), files('1', '2'));
    await shelf.put(city('a-b'), files('3'));
    await shelf.remove('a');
    expect(await textsOf('a')).toBeNull();
    expect(await textsOf('a-b')).toEqual(['3']);
    expect((await shelf.list()).map(({ id }) => id)).toEqual(['a-b']);
  });

  it('are held in memory when the disk is full, and one kept before is untouched', async () => {
    await indexedDbCities().put(city('porto'), files('old'));
    const shelf = indexedDbCities();
    fullDisk();
    expect(await shelf.put(city('porto', 7), files('new')).then(() => null, problemOf)).toMatchObject({
      code: 'storage-full',
    });
    expect(await textsOf('porto', shelf)).toEqual(['new']);
    expect(await shelf.list()).toEqual([{ ...city('porto', 7), isKept: false }]);
    expect(await textsOf('porto')).toEqual(['old']);
    await shelf.remove('porto');
    expect(await textsOf('porto', shelf)).toEqual(['old']);
  });

  it('are held in memory where the browser keeps nothing', async () => {
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('private', 'SecurityError');
      },
    });
    const shelf = indexedDbCities();
    await expect(shelf.list()).rejects.toMatchObject({ problem: { code: 'storage-unavailable' } });
    await expect(shelf.put(city('a'), files('1'))).rejects.toMatchObject({
      problem: { code: 'storage-unavailable' },
    });
    expect(await shelf.held()).toEqual([{ ...city('a'), isKept: false }]);
    expect(await textsOf('a', shelf)).toEqual(['1']);
  });

  it('tell another page of every change', async () => {
    const [here, there] = [indexedDbCities(), indexedDbCities()];
    const told = vi.fn();
    const stop = there.onChange(told);
    await here.put(city('a'), files('1'));
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
    await here.remove('a');
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
    stop();
  });

  it('leaves out what another version has written', async () => {
    const shelf = indexedDbCities();
    await shelf.put({ ...city('a'), name: 7 as never }, files('1'));
    expect(await indexedDbCities().list()).toEqual([]);
  });
});
