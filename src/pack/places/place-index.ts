import type { PlaceKind } from '../../domain/place';
import type { HouseNumber } from './house-number';

/** A street name with one position and its numbers in order. */
export interface StreetEntry {
  readonly name: string;
  /** On the street, near its middle. */
  readonly position: readonly [lon: number, lat: number];
  readonly numbers: readonly (HouseNumber & { readonly position: readonly [lon: number, lat: number] })[];
}

/** Kinds that other places lie in; of equal names they come first. */
export const SETTLEMENT_KINDS: ReadonlySet<PlaceKind> = new Set([
  'city',
  'town',
  'suburb',
  'neighbourhood',
  'locality',
]);

/** Kinds that are used to say where something else is. */
export const DISTRICT_KINDS: ReadonlySet<PlaceKind> = new Set(['town', 'suburb', 'neighbourhood']);

export interface NamedPlace {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly position: readonly [lon: number, lat: number];
}

/** Content of `places.bin` before it is packed. */
export interface PlaceIndex {
  readonly streets: readonly StreetEntry[];
  readonly places: readonly NamedPlace[];
}
