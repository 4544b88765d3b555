import { area } from '@turf/turf';
import type { OsmFeature } from '../../../domain/osm';
import { houseNumbers } from '../address-book';
import { interiorPoint } from '../interior-point';
import { polygonsOf } from '../polygons-of';
import type { Dwelling } from './dwelling';

type Tags = OsmFeature['tags'];

/** Keys that say a place is for something other than living. */
const OTHER_USES = [
  'amenity',
  'shop',
  'office',
  'craft',
  'tourism',
  'leisure',
  'industrial',
  'healthcare',
  'man_made',
  'military',
  'public_transport',
  'aeroway',
  'railway',
  'power',
] as const;

const isHome = (tags: Tags) => !OTHER_USES.some((key) => key in tags);

/** Points with house numbers where people may live, weighted by the numbers there: `12` counts once, `12,14,14 BIS` three times. */
export function addressDwellings(features: readonly OsmFeature[]): Dwelling[] {
  return features.flatMap(({ tags, geometry }) => {
    const weight = houseNumbers(tags).length;
    return weight > 0 && isHome(tags) ? [{ position: interiorPoint(geometry), weight }] : [];
  });
}

/**
 * Usual number of floors by building type where the map does not say; assumptions, not a source. A plain `yes` is
 * taken as a house.
 */
const USUAL_LEVELS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    apartments: 5,
    dormitory: 4,
    residential: 4,
    house: 1,
    detached: 1,
    semidetached_house: 2,
    terrace: 2,
    yes: 1,
  }),
);

/** Buildings where people may live, weighted by floor area in m². */
export function buildingDwellings(features: readonly OsmFeature[]): Dwelling[] {
  return features.flatMap(({ tags, geometry }) => {
    const usual = USUAL_LEVELS.get(tags['building'] ?? '');
    const polygons = polygonsOf(geometry);
    if (usual === undefined || !polygons || !isHome(tags)) return [];
    const levels = Number(tags['building:levels']);
    const floors = Number.isFinite(levels) && levels > 0 ? levels : usual;
    return [{ position: interiorPoint(geometry), weight: area(polygons) * floors }];
  });
}

/** How many objects {@link addressDwellings} and {@link buildingDwellings} would find. */
export function countHomes(features: readonly OsmFeature[]): { addresses: number; buildings: number } {
  const homes = { addresses: 0, buildings: 0 };
  for (const { tags, geometry } of features) {
    if (!isHome(tags)) continue;
    if (houseNumbers(tags).length > 0) homes.addresses++;
    if (USUAL_LEVELS.has(tags['building'] ?? '') && polygonsOf(geometry)) homes.buildings++;
  }
  return homes;
}
