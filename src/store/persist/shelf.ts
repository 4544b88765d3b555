import type { IDBPDatabase } from 'idb';
import { storageError } from './storage-problem';

/** Where one thing is kept for each pack. Both reject with `storage-unavailable` or `storage-full`. */
export interface Shelf<Kept> {
  load(packId: string): Promise<Kept | null>;
  save(packId: string, kept: Kept): Promise<void>;
}

export interface ShelfOptions<Kept> {
  readonly database: string;
  readonly store: string;
  /** Version of the database itself: which stores it has. */
  readonly version: number;
  /** What lies on the shelf; null when this version cannot read it. */
  readonly parse: (kept: unknown) => Kept | null;
  readonly format: (kept: Kept) => unknown;
}

/** A shelf in the browser's IndexedDB; fetched and opened at first use, and again after a failure. */
export function openShelf<Kept>({
  database,
  store,
  version,
  parse,
  format,
}: ShelfOptions<Kept>): Shelf<Kept> {
  let opened: Promise<IDBPDatabase> | null = null;
  const open = () => {
    opened ??= import('idb').then(({ openDB }) =>
      openDB(database, version, { upgrade: (db) => void db.createObjectStore(store) }),
    );
    return opened;
  };
  const attempt = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      return await work();
    } catch (thrown) {
      opened = null;
      throw storageError(thrown);
    }
  };
  return {
    load: (packId) => attempt(async () => parse(await (await open()).get(store, packId))),
    save: (packId, kept) => attempt(async () => void (await (await open()).put(store, format(kept), packId))),
  };
}
