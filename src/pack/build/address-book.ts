import Flatbush from 'flatbush';
import { distanceM, type LonLat } from '../../domain/geo';
import type { OsmFeature } from '../../domain/osm';
import { interiorPoint } from './interior-point';

/** How far an address or a street may lie from the place it is given to. */
const MAX_ADDRESS_M = 150;
const MAX_STREET_M = 300;

export interface AddressBook {
  /** The house number nearest to the position, else the street, else null. */
  nearest(position: LonLat): string | null;
}

interface Entry {
  readonly position: LonLat;
  readonly text: string;
}

/** The house numbers in the tags; a door or a plot may have several. */
export function houseNumbers(tags: OsmFeature['tags']): string[] {
  const list = tags['addr:housenumber'] ?? '';
  return list
    .split(/[,;]/)
    .map((number) => number.trim())
    .filter((number) => number !== '');
}

/** The written address in the tags: street and first house number; null when either is missing. */
export function addressOf(tags: OsmFeature['tags']): string | null {
  const [street, [number]] = [tags['addr:street'], houseNumbers(tags)];
  return street && number ? `${street} ${number}` : null;
}

/** Makes an index of the house numbers and the street names of a source. */
export function makeAddressBook(features: readonly OsmFeature[]): AddressBook {
  const houses: Entry[] = [];
  const streets: Entry[] = [];
  for (const { tags, geometry } of features) {
    const address = addressOf(tags);
    if (address) houses.push({ position: interiorPoint(geometry), text: address });
    const name = tags['highway'] && tags['name'];
    if (name) for (const position of lineVertices(geometry)) streets.push({ position, text: name });
  }
  const nearestHouse = nearestEntry(houses, MAX_ADDRESS_M);
  const nearestStreet = nearestEntry(streets, MAX_STREET_M);
  return { nearest: (position) => nearestHouse(position) ?? nearestStreet(position) };
}

function lineVertices(geometry: OsmFeature['geometry']): LonLat[] {
  const line = geometry.type === 'LineString' ? geometry.coordinates : [];
  return line.map(([lon = 0, lat = 0]): LonLat => [lon, lat]);
}

/** Nearest by great-circle distance among the nearest in degrees, which near the ground is the same but for close calls. */
function nearestEntry(entries: readonly Entry[], maxM: number): (position: LonLat) => string | null {
  if (entries.length === 0) return () => null;
  const index = new Flatbush(entries.length);
  for (const {
    position: [lon, lat],
  } of entries)
    index.add(lon, lat, lon, lat);
  index.finish();
  return (position) => {
    const found = index
      .neighbors(position[0], position[1], 8)
      .flatMap((candidate) => entries[candidate] ?? [])
      .map((entry) => ({ text: entry.text, m: distanceM(position, entry.position) }))
      .sort((a, b) => a.m - b.m || (a.text < b.text ? -1 : 1));
    const [best] = found;
    return best && best.m <= maxM ? best.text : null;
  };
}
