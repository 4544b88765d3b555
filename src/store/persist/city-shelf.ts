import type { NamedBlob, OwnCity } from '../../domain/own-city';

/**
 * Where the packs of own cities lie: in the browser, each written as a whole or not at all. What the browser will not keep
 * stays here until the page is closed.
 */
export interface CityShelf {
  /** Rejects with `storage-unavailable`; what is held in memory is in `held`. */
  list(): Promise<readonly OwnCity[]>;
  /** Cities that are in memory only. */
  held(): Promise<readonly OwnCity[]>;
  /** The files of a city; null when there is none of the id. */
  files(cityId: string): Promise<readonly NamedBlob[] | null>;
  /**
   * Keeps a city in place of one with the same id. Rejects with `storage-full` or `storage-unavailable`; the city is then
   * held in memory, and one kept before under its id is still there.
   */
  put(city: Omit<OwnCity, 'isKept'>, files: readonly NamedBlob[]): Promise<void>;
  remove(cityId: string): Promise<void>;
  /** Tells when another tab has changed what is kept. Gives the way to stop. */
  onChange(listener: () => void): () => void;
}

/** A shelf whose code is fetched when it is first asked for. */
export function fetchedShelf(load: () => Promise<CityShelf>): CityShelf {
  let loaded: Promise<CityShelf> | null = null;
  const shelf = () => {
    loaded ??= load().catch((thrown: unknown) => {
      loaded = null;
      throw thrown;
    });
    return loaded;
  };
  return {
    list: async () => (await shelf()).list(),
    held: async () => (await shelf()).held(),
    files: async (cityId) => (await shelf()).files(cityId),
    put: async (city, files) => (await shelf()).put(city, files),
    remove: async (cityId) => (await shelf()).remove(cityId),
    onChange(listener) {
      let stop: (() => void) | null = null;
      let isOver = false;
      const begin = (found: CityShelf) => {
        if (!isOver) stop = found.onChange(listener);
      };
      shelf().then(begin, () => undefined);
      return () => {
        isOver = true;
        stop?.();
      };
    },
  };
}
