import { distanceM, type LonLat } from '../../domain/geo';
import type { OsmFeature } from '../../domain/osm';
import { PLACE_KINDS, type PlaceKind } from '../../domain/place';
import { labelPosition, settlementOf } from '../basemap/points';
import { poiKind } from '../basemap/poi-kind';
import { foldSuffix, parseHouseNumbers } from './house-number';
import { type NamedPlace, type PlaceIndex, type StreetEntry } from './place-index';
import { fold } from './words';

/** Keys whose named objects are places worth finding even where their kind is not known. */
const PLACE_KEYS = [
  'amenity',
  'shop',
  'tourism',
  'leisure',
  'office',
  'historic',
  'building',
  'natural',
  'man_made',
  'aeroway',
  'landuse',
];
/** Two objects of one name and kind closer than this are one place mapped twice. */
const SAME_PLACE_M = 150;

const KIND_BY_NAME: ReadonlyMap<string, PlaceKind> = new Map(PLACE_KINDS.map((kind) => [kind, kind]));

interface Street {
  readonly ways: [lon: number, lat: number][];
  readonly numbers: Map<string, StreetEntry['numbers'][number]>;
}

/**
 * Streets, house numbers and named places of a region, in an order that depends only on the features' content and order.
 * Streets are told apart by name alone: two streets of one name are one entry with the numbers of both.
 */
export function buildPlaces({ features }: { readonly features: Iterable<OsmFeature> }): PlaceIndex {
  const streets = new Map<string, Street>();
  const places: NamedPlace[] = [];
  for (const feature of features) {
    addStreet(streets, feature);
    addNumbers(streets, feature);
    const place = placeOf(feature);
    if (place !== null) places.push(place);
  }
  return {
    streets: [...streets].flatMap(([name, street]) => streetEntry(name, street) ?? []).sort(byName),
    places: withoutDoubles(places).sort(byName),
  };
}

function streetOf(streets: Map<string, Street>, name: string): Street {
  let street = streets.get(name);
  if (street === undefined) {
    street = { ways: [], numbers: new Map() };
    streets.set(name, street);
  }
  return street;
}

function addStreet(streets: Map<string, Street>, { tags, geometry }: OsmFeature): void {
  const name = tags['name']?.trim();
  if (!name || tags['highway'] === undefined || geometry.type === 'Point') return;
  if (['proposed', 'construction', 'platform', 'services', 'rest_area'].includes(tags['highway'])) return;
  const position = labelPosition(geometry);
  if (position !== null) streetOf(streets, name).ways.push(position);
}

function addNumbers(streets: Map<string, Street>, { tags, geometry }: OsmFeature): void {
  const name = (tags['addr:street'] ?? tags['addr:place'])?.trim();
  if (!name || tags['addr:housenumber'] === undefined) return;
  const position = labelPosition(geometry);
  if (position === null) return;
  const { numbers } = streetOf(streets, name);
  for (const number of parseHouseNumbers(tags['addr:housenumber'])) {
    const key = `${number.value} ${foldSuffix(number.suffix)}`;
    if (!numbers.has(key)) numbers.set(key, { ...number, position });
  }
}

function streetEntry(name: string, { ways, numbers }: Street): StreetEntry | null {
  const sorted = [...numbers.values()].sort((a, b) => a.value - b.value || compare(a.suffix, b.suffix));
  const position = mostCentral(ways.length > 0 ? ways : sorted.map((number) => number.position));
  return position === null ? null : { name, position, numbers: sorted };
}

/** The position nearest to the mean of all. */
function mostCentral(positions: readonly LonLat[]): LonLat | null {
  let lon = 0;
  let lat = 0;
  for (const position of positions) {
    lon += position[0] / positions.length;
    lat += position[1] / positions.length;
  }
  let best: LonLat | null = null;
  for (const position of positions)
    if (best === null || distanceM(position, [lon, lat]) < distanceM(best, [lon, lat])) best = position;
  return best;
}

function placeOf({ tags, geometry }: OsmFeature): NamedPlace | null {
  const name = tags['name']?.trim();
  const kind = name ? placeKindOf(tags) : null;
  const position = kind === null ? null : labelPosition(geometry);
  return name && kind !== null && position !== null ? { name, kind, position } : null;
}

function placeKindOf(tags: OsmFeature['tags']): PlaceKind | null {
  if (tags['highway'] !== undefined) return tags['highway'] === 'bus_stop' ? 'bus-stop' : null;
  const known = settlementOf(tags)?.kind ?? poiKind(tags)?.kind;
  if (known !== undefined) return KIND_BY_NAME.get(known) ?? 'other';
  return PLACE_KEYS.some((key) => tags[key] !== undefined && tags[key] !== 'no') ? 'other' : null;
}

function withoutDoubles(places: readonly NamedPlace[]): NamedPlace[] {
  const groups = new Map<string, NamedPlace[]>();
  for (const place of places) {
    const key = `${place.kind} ${fold(place.name)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else if (group.every((other) => distanceM(other.position, place.position) > SAME_PLACE_M))
      group.push(place);
  }
  return [...groups.values()].flat();
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return compare(fold(a.name), fold(b.name)) || compare(a.name, b.name);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
