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

/** One hit of the address and place search. */
export interface PlaceHit {
  readonly label: string;
  /** Second line: district or kind. */
  readonly detail: string | null;
  readonly kind: 'address' | 'street' | 'place';
  readonly position: readonly [number, number];
  /** What a place is, one of `PLACE_KINDS`; texts are the interface's. */
  readonly placeKind?: PlaceKind;
  /** The house number asked for where the data lack it: the hit is the nearest known number, or the street itself. */
  readonly askedNumber?: string;
}
