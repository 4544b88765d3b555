import { booleanPointInPolygon } from '@turf/turf';
import type { LonLat } from '../../../domain/geo';
import type { OsmFeature } from '../../../domain/osm';

const CODE = /^[A-Z]{2}$/;

/** Addresses agree on a country when so many name one and so large a share names the same. */
const MIN_ADDRESSES = 10;
const MIN_SHARE = 0.95;

/**
 * The country a place lies in (ISO 3166-1 alpha-2): the one whose border is in the data and surrounds it, else the one
 * that the addresses name; null when neither tells.
 */
export function findCountry(features: readonly OsmFeature[], position: LonLat): string | null {
  return countryAround(features, position) ?? countryOfAddresses(features);
}

function countryAround(features: readonly OsmFeature[], position: LonLat): string | null {
  for (const { type, tags, geometry } of features) {
    if (type !== 'relation' || tags['admin_level'] !== '2') continue;
    const code = tags['ISO3166-1:alpha2'] ?? tags['ISO3166-1'] ?? '';
    const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
    if (CODE.test(code) && isArea && booleanPointInPolygon([...position], geometry)) return code;
  }
  return null;
}

function countryOfAddresses(features: readonly OsmFeature[]): string | null {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { tags } of features) {
    const code = tags['addr:country'];
    if (code === undefined || !CODE.test(code)) continue;
    counts.set(code, (counts.get(code) ?? 0) + 1);
    total++;
  }
  const [code, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
  return code && total >= MIN_ADDRESSES && count >= MIN_SHARE * total ? code : null;
}
