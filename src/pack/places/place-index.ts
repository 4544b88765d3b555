import type { HouseNumber } from './house-number';

/** A street name with one position and its numbers in order. */
export interface StreetEntry {
  readonly name: string;
  /** On the street, near its middle. */
  readonly position: readonly [lon: number, lat: number];
  readonly numbers: readonly (HouseNumber & { readonly position: readonly [lon: number, lat: number] })[];
}

/** What a named place is. Settlements first; `other` has a name and nothing more that the search knows. */
export const PLACE_KINDS = [
  'city',
  'town',
  'suburb',
  'neighbourhood',
  'locality',
  'hospital',
  'clinic',
  'ambulance-station',
  'fire-station',
  'police',
  'school',
  'kindergarten',
  'university',
  'townhall',
  'community-centre',
  'library',
  'theatre',
  'museum',
  'market',
  'mall',
  'supermarket',
  'pharmacy',
  'fuel',
  'embassy',
  'place-of-worship',
  'station',
  'bus-station',
  'bus-stop',
  'airport',
  'stadium',
  'sports-centre',
  'park',
  'square',
  'beach',
  'zoo',
  'other',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

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
