import type { FacilityKind } from '../../../domain/facility';
import type { OsmFeature } from '../../../domain/osm';

const BY_TAG: readonly (readonly [key: string, value: string, kind: FacilityKind])[] = [
  ['amenity', 'hospital', 'hospital'],
  ['healthcare', 'hospital', 'hospital'],
  ['amenity', 'clinic', 'clinic'],
  ['healthcare', 'clinic', 'clinic'],
  ['amenity', 'university', 'university'],
  ['amenity', 'college', 'university'],
  ['amenity', 'school', 'school'],
  ['amenity', 'kindergarten', 'kindergarten'],
  ['amenity', 'nursing_home', 'social-facility'],
  ['amenity', 'social_facility', 'social-facility'],
  ['social_facility', 'nursing_home', 'social-facility'],
  ['social_facility', 'assisted_living', 'social-facility'],
  ['power', 'plant', 'power-plant'],
  ['power', 'substation', 'substation'],
  ['power', 'station', 'substation'],
  ['amenity', 'fuel', 'fuel'],
];

/** Social facilities where nobody stays overnight. */
const BY_DAY = new Set([
  'outreach',
  'food_bank',
  'soup_kitchen',
  'clothing_bank',
  'dairy_kitchen',
  'workshop',
  'day_care',
]);

/** Substations that serve a street or one customer; too many, and too small to be a lifeline of the city. */
const MINOR_SUBSTATIONS = new Set([
  'minor_distribution',
  'industrial',
  'generation',
  'traction',
  'compensation',
]);

/** The kind of facility the tags describe; null for none. */
export function facilityKind(tags: OsmFeature['tags']): FacilityKind | null {
  const kind = BY_TAG.find(([key, value]) => tags[key] === value)?.[2] ?? null;
  if (kind === 'social-facility' && BY_DAY.has(tags['social_facility'] ?? '')) return null;
  if (kind === 'substation' && MINOR_SUBSTATIONS.has(tags['substation'] ?? '')) return null;
  return kind;
}
