import type { OsmFeature } from '../../domain/osm';

/** `key=value` → kind and first zoom: places of the emergency services first, then landmarks. */
const POIS: Readonly<Record<string, readonly [kind: string, minZoom: number]>> = {
  'amenity=hospital': ['hospital', 13],
  'amenity=fire_station': ['fire-station', 13],
  'amenity=police': ['police', 13],
  'amenity=clinic': ['clinic', 14],
  'amenity=doctors': ['clinic', 14],
  'emergency=ambulance_station': ['ambulance-station', 13],
  'amenity=university': ['university', 13],
  'amenity=college': ['university', 14],
  'amenity=school': ['school', 14],
  'amenity=kindergarten': ['kindergarten', 14],
  'amenity=townhall': ['townhall', 13],
  'amenity=bus_station': ['bus-station', 13],
  'amenity=community_centre': ['community-centre', 14],
  'amenity=library': ['library', 14],
  'amenity=theatre': ['theatre', 14],
  'amenity=marketplace': ['market', 14],
  'amenity=place_of_worship': ['place-of-worship', 14],
  'amenity=embassy': ['embassy', 14],
  'amenity=pharmacy': ['pharmacy', 14],
  'amenity=fuel': ['fuel', 14],
  'railway=station': ['station', 13],
  'aeroway=aerodrome': ['airport', 10],
  'leisure=stadium': ['stadium', 13],
  'leisure=park': ['park', 13],
  'leisure=sports_centre': ['sports-centre', 14],
  'natural=beach': ['beach', 13],
  'place=square': ['square', 14],
  'tourism=museum': ['museum', 14],
  'tourism=zoo': ['zoo', 14],
  'shop=mall': ['mall', 13],
  'shop=supermarket': ['supermarket', 14],
};
const KEYS = [...new Set(Object.keys(POIS).map((tag) => tag.slice(0, tag.indexOf('='))))];

/** What a named place is, or null where it is none of those the map and the search know. */
export function poiKind(tags: OsmFeature['tags']): { kind: string; minZoom: number } | null {
  for (const key of KEYS) {
    const entry = tags[key] === undefined ? undefined : POIS[`${key}=${tags[key]}`];
    if (entry !== undefined) return { kind: entry[0], minZoom: entry[1] };
  }
  return null;
}
