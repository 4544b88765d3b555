import type { District } from '../../domain/district';
import type { HazardReading } from '../../domain/hazard';
import type { CapArea } from './cap-alert';
import { circlePolygon } from './circle-polygon';
import { joinDistricts } from './join-districts';

export interface ZoneGeometry {
  /** Null where nothing of the areas can be drawn. */
  readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon | null;
  readonly areaFrom: HazardReading['areaFrom'];
  readonly geocodesUnknown: readonly string[];
}

/**
 * All areas of a message as one: their polygons and circles; for an area that has neither, the districts its geocodes name.
 * Where an area has polygons, its geocodes say the same less exactly and are not added.
 */
export function zoneGeometry(areas: readonly CapArea[], districts: readonly District[]): ZoneGeometry {
  const parts = new Map<string, GeoJSON.Position[][]>();
  const from = new Set<HazardReading['areaFrom'][number]>();
  const unknown = new Set<string>();
  const add = (polygon: GeoJSON.Position[][], how: HazardReading['areaFrom'][number]) => {
    parts.set(JSON.stringify(polygon), polygon);
    from.add(how);
  };
  for (const area of areas) {
    for (const ring of area.polygons) add([ring.map(([lon, lat]) => [lon, lat])], 'polygon');
    for (const circle of area.circles) {
      const ring = circlePolygon(circle);
      if (ring) add([ring.map(([lon, lat]) => [lon, lat])], 'circle');
    }
    if (area.polygons.length > 0 || area.circles.length > 0) continue;
    const joined = joinDistricts(area, districts);
    for (const { geometry } of joined.districts) {
      const [how = 'district-code'] = joined.by;
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      for (const polygon of polygons) add(polygon, how);
    }
    for (const how of joined.districts.length > 0 ? joined.by : []) from.add(how);
    for (const code of joined.unknown) unknown.add(code);
  }
  const [first, ...others] = parts.values();
  return {
    geometry:
      first === undefined
        ? null
        : others.length === 0
          ? { type: 'Polygon', coordinates: first }
          : { type: 'MultiPolygon', coordinates: [first, ...others] },
    areaFrom: [...from],
    geocodesUnknown: [...unknown],
  };
}
