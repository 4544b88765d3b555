import { booleanPointInPolygon } from '@turf/turf';
import { type Bbox, isInside, type LonLat } from '../../../domain/geo';
import type { OsmFeature } from '../../../domain/osm';
import { interiorPoint } from '../interior-point';
import { polygonsOf } from '../polygons-of';

/** A named part of a city, known by a point. */
export interface DistrictSeed {
  readonly id: string;
  readonly osm: string;
  readonly name: string;
  readonly position: LonLat;
}

const PARTS_OF_A_CITY: ReadonlySet<string> = new Set(['suburb', 'quarter', 'neighbourhood']);
const SETTLEMENTS: ReadonlySet<string> = new Set(['town', 'village']);

/**
 * The named parts of a city in the box; in the country, where there are more of them, the towns and villages. A place
 * that is mapped twice counts once: at one spot, or as a point and as the area around it under one name.
 */
export function findSeeds(features: readonly OsmFeature[], bbox: Bbox): DistrictSeed[] {
  const parts = seedsOf(features, bbox, PARTS_OF_A_CITY);
  const settlements = seedsOf(features, bbox, SETTLEMENTS);
  return settlements.length > parts.length ? settlements : parts;
}

function seedsOf(features: readonly OsmFeature[], bbox: Bbox, places: ReadonlySet<string>): DistrictSeed[] {
  const spots = new Set<string>();
  const byName = new Map<string, LonLat[]>();
  return features.flatMap(({ type, id, tags, geometry }) => {
    const name = tags['name'];
    if (!name || !places.has(tags['place'] ?? '')) return [];
    const position = interiorPoint(geometry);
    const known = byName.get(name) ?? [];
    if (!isInside(position, bbox) || spots.has(position.join()) || isAround(geometry, known)) return [];
    spots.add(position.join());
    byName.set(name, [...known, position]);
    return [{ id: `osm-${type}-${id}`, osm: `${type}/${id}`, name, position }];
  });
}

function isAround(geometry: OsmFeature['geometry'], positions: readonly LonLat[]): boolean {
  const area = polygonsOf(geometry);
  return area !== null && positions.some((position) => booleanPointInPolygon([...position], area));
}
