import { distanceM } from '../../../domain/geo';
import type { OsmFeature } from '../../../domain/osm';
import type { Dwelling } from './dwelling';

/** Streets whose purpose is that people live along them. */
const LIVED_ON: ReadonlySet<string | undefined> = new Set(['residential', 'living_street']);

/**
 * Where people may live on a map without buildings: the middle of every stretch of a residential street, weighted by
 * its length in metres.
 */
export function streetDwellings(features: readonly OsmFeature[]): Dwelling[] {
  return features.flatMap(({ tags, geometry }) => {
    if (!LIVED_ON.has(tags['highway']) || geometry.type !== 'LineString') return [];
    return geometry.coordinates.slice(1).map(([toLon = 0, toLat = 0], at): Dwelling => {
      const [lon = 0, lat = 0] = geometry.coordinates[at] ?? [];
      return {
        position: [(lon + toLon) / 2, (lat + toLat) / 2],
        weight: distanceM([lon, lat], [toLon, toLat]),
      };
    });
  });
}
