import type { LonLat } from './geo';

export type Area = GeoJSON.Polygon | GeoJSON.MultiPolygon;

/** Crossing count of a ray to the east; a point exactly on an edge may fall on either side. */
function crossesOddly([lon, lat]: LonLat, ring: readonly GeoJSON.Position[]): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [lonA = 0, latA = 0] = ring[i] ?? [];
    const [lonB = 0, latB = 0] = ring[j] ?? [];
    if (latA > lat !== latB > lat && lon < ((lonB - lonA) * (lat - latA)) / (latB - latA) + lonA) odd = !odd;
  }
  return odd;
}

/** True when the position lies in the area and in none of its holes (even–odd rule, plane of longitude and latitude). */
export function isInArea(position: LonLat, area: Area): boolean {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return polygons.some((rings) => rings.filter((ring) => crossesOddly(position, ring)).length % 2 === 1);
}
