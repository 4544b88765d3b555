import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import * as v from 'valibot';
import type { NamedBlob, OwnCity } from '../../domain/own-city';
import type { CityShelf } from './city-shelf';
import { storageError } from './storage-problem';

const DATABASE = 'anlan-cities';
const VERSION = 1;
const CHANNEL = 'anlan-cities';

interface Schema extends DBSchema {
  cities: { key: string; value: unknown };
  files: { key: [city: string, name: string]; value: Blob };
}

const citySchema = v.object({
  id: v.string(),
  name: v.object({ zh: v.string(), en: v.string() }),
  bytes: v.number(),
  asOf: v.nullable(v.string()),
  savedMs: v.number(),
});

interface Held {
  readonly city: OwnCity;
  readonly files: readonly NamedBlob[];
}

/** The shelf in the browser's IndexedDB; opened at first use, and again after a failure. */
export function indexedDbCities(): CityShelf {
  const memory = new Map<string, Held>();
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
  let opened: Promise<IDBPDatabase<Schema>> | null = null;

  const attempt = async <Value>(work: (db: IDBPDatabase<Schema>) => Promise<Value>): Promise<Value> => {
    try {
      opened ??= openDB<Schema>(DATABASE, VERSION, {
        upgrade: (db) => {
          db.createObjectStore('cities');
          db.createObjectStore('files');
        },
      });
      return await work(await opened);
    } catch (thrown) {
      opened = null;
      throw storageError(thrown);
    }
  };

  return {
    held: async () => [...memory.values()].map(({ city }) => city),

    list: () =>
      attempt(async (db) => {
        const kept = (await db.getAll('cities')).flatMap((value): OwnCity[] => {
          const city = v.safeParse(citySchema, value);
          return city.success && !memory.has(city.output.id) ? [{ ...city.output, isKept: true }] : [];
        });
        return [...kept, ...[...memory.values()].map(({ city }) => city)].sort((a, b) =>
          a.id < b.id ? -1 : 1,
        );
      }),

    async files(cityId) {
      const held = memory.get(cityId);
      if (held) return held.files;
      return attempt(async (db) => {
        const keys = await db.getAllKeys('files', rangeOf(cityId));
        const blobs = await db.getAll('files', rangeOf(cityId));
        const files = keys.flatMap(([, name], at): NamedBlob[] => {
          const blob = blobs[at];
          return blob === undefined ? [] : [{ name, blob }];
        });
        return files.length === 0 ? null : files;
      });
    },

    async put(city, files) {
      memory.set(city.id, { city: { ...city, isKept: false }, files });
      await attempt((db) =>
        change(db, async ({ cities, contents }) => {
          await contents.delete(rangeOf(city.id));
          await Promise.all([
            ...files.map(({ name, blob }) => contents.put(blob, [city.id, name])),
            cities.put(city, city.id),
          ]);
        }),
      );
      memory.delete(city.id);
      channel?.postMessage(null);
    },

    async remove(cityId) {
      if (memory.delete(cityId)) return;
      await attempt((db) =>
        change(db, async ({ cities, contents }) => {
          await contents.delete(rangeOf(cityId));
          await cities.delete(cityId);
        }),
      );
      channel?.postMessage(null);
    },

    onChange(listener) {
      channel?.addEventListener('message', listener);
      return () => channel?.removeEventListener('message', listener);
    },
  };
}

type Stores = {
  readonly cities: IDBPObjectStore<Schema, ('cities' | 'files')[], 'cities', 'readwrite'>;
  readonly contents: IDBPObjectStore<Schema, ('cities' | 'files')[], 'files', 'readwrite'>;
};

/** A change that happens as a whole or not at all, and is on the disk when it is over. */
async function change(db: IDBPDatabase<Schema>, work: (stores: Stores) => Promise<void>): Promise<void> {
  const transaction = db.transaction(['cities', 'files'], 'readwrite', { durability: 'strict' });
  const done = transaction.done.then(
    () => null,
    (thrown: unknown) => ({ thrown }),
  );
  try {
    await work({
      cities: transaction.objectStore('cities'),
      contents: transaction.objectStore('files'),
    });
  } catch (thrown) {
    endNow(transaction);
    await done;
    throw thrown;
  }
  const failure = await done;
  if (failure !== null) throw failure.thrown;
}

/** One that the browser has ended already cannot be ended again, and need not be. */
function endNow(transaction: Pick<IDBTransaction, 'abort'>): void {
  try {
    transaction.abort();
  } catch {
    return;
  }
}

/** All files of a city: text sorts before arrays, and nothing sorts after them. */
const rangeOf = (cityId: string) => IDBKeyRange.bound([cityId], [cityId, []]);
