import type { ShelterKind } from '../../../domain/shelter';

type Tags = Readonly<Record<string, string>>;

const BY_TAG: readonly (readonly [key: string, value: string, kind: ShelterKind])[] = [
  ['emergency', 'assembly_point', 'assembly-point'],
  ['leisure', 'stadium', 'stadium'],
  ['leisure', 'sports_centre', 'sports-centre'],
  ['amenity', 'university', 'university'],
  ['amenity', 'college', 'university'],
  ['amenity', 'school', 'school'],
  ['amenity', 'community_centre', 'community-centre'],
  ['social_facility', 'shelter', 'social-facility'],
  ['leisure', 'park', 'park'],
  ['place', 'square', 'square'],
  ['leisure', 'pitch', 'pitch'],
];

/** Roofs over a bench or a bus stop, which `amenity=shelter` mostly means. */
const SMALL_ROOFS = new Set([
  'public_transport',
  'picnic_shelter',
  'gazebo',
  'weather_shelter',
  'sun_shelter',
]);

/** What kind of shelter candidate the tags describe; null when none. The most specific tag wins. */
export function siteKind(tags: Tags): ShelterKind | null {
  const match = BY_TAG.find(([key, value]) => tags[key] === value);
  if (match) return match[2];
  return tags['amenity'] === 'shelter' && isPlaceToStay(tags) ? 'shelter' : null;
}

function isPlaceToStay(tags: Tags): boolean {
  const type = tags['shelter_type'];
  return type !== undefined && !SMALL_ROOFS.has(type) && !('public_transport' in tags);
}

const CLOSED_ACCESS = new Set(['private', 'no', 'members']);

/** True when the public may not enter in everyday life. */
export function isPrivate(tags: Tags): boolean {
  return CLOSED_ACCESS.has(tags['access'] ?? '');
}

export function isBuilding(tags: Tags): boolean {
  return 'building' in tags && tags['building'] !== 'no';
}

const OPEN_AIR: ReadonlySet<ShelterKind> = new Set(['park', 'square', 'pitch']);

/** Indoors for a building, outdoors for grounds; null when a point does not tell. */
export function siteSpace(kind: ShelterKind, tags: Tags, hasArea: boolean): 'indoor' | 'outdoor' | null {
  if (isBuilding(tags)) return 'indoor';
  return hasArea || OPEN_AIR.has(kind) ? 'outdoor' : null;
}
