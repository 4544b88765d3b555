import { AnlanError, type ErrorCode } from '../../domain/errors';
import type { NamedBlob, OwnCity } from '../../domain/own-city';
import type { CityShelf } from '../persist/city-shelf';

/** A shelf of own cities for tests; `refuse` makes it behave like a browser that keeps nothing more. */
export function memoryCities(): CityShelf & { refuse(code: ErrorCode | null): void } {
  const kept = new Map<string, { city: OwnCity; files: readonly NamedBlob[] }>();
  let refusal: ErrorCode | null = null;
  const cities = () => [...kept.values()].map(({ city }) => city);
  return {
    refuse: (code) => {
      refusal = code;
    },
    held: async () => cities().filter(({ isKept }) => !isKept),
    list: async () => {
      if (refusal === 'storage-unavailable') throw new AnlanError(refusal);
      return cities();
    },
    files: async (id) => kept.get(id)?.files ?? null,
    put: async (city, files) => {
      kept.set(city.id, { city: { ...city, isKept: refusal === null }, files });
      if (refusal !== null) throw new AnlanError(refusal);
    },
    remove: async (id) => void kept.delete(id),
    onChange: () => () => {},
  };
}
