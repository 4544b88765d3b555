import { type Bbox, isInside, type LonLat } from '../../../domain/geo';
import type { OsmFeature } from '../../../domain/osm';
import { interiorPoint } from '../interior-point';

/** A named part of a city, known by a point. */
export interface DistrictSeed {
  readonly id: string;
  readonly osm: string;
  readonly name: string;
  readonly position: LonLat;
}

const PLACES = new Set(['suburb', 'quarter', 'neighbourhood']);

/** The named suburbs, quarters and neighbourhoods in the box; a name that comes twice at one place counts once. */
export function findSeeds(features: readonly OsmFeature[], bbox: Bbox): DistrictSeed[] {
  const seeds = features.flatMap(({ type, id, tags, geometry }) => {
    const name = tags['name'];
    if (!name || !PLACES.has(tags['place'] ?? '')) return [];
    const position = interiorPoint(geometry);
    if (!isInside(position, bbox)) return [];
    return [{ id: `osm-${type}-${id}`, osm: `${type}/${id}`, name, position }];
  });
  const places = new Set<string>();
  return seeds.filter(({ position }) => {
    const place = position.join();
    return !places.has(place) && places.add(place);
  });
}
