/** Longitude, latitude in degrees, WGS 84 (EPSG:4326), in GeoJSON order. */
export type LonLat = readonly [lon: number, lat: number];

/** West, south, east, north in degrees, WGS 84. Never crosses the antimeridian. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

/** Mean Earth radius of the IUGG, in metres; the sphere of every distance in this project. */
export const EARTH_RADIUS_M = 6_371_008.8;

const RADIANS = Math.PI / 180;

/** Great-circle distance in metres between two positions (haversine, sphere of {@link EARTH_RADIUS_M}). */
export function distanceM(a: LonLat, b: LonLat): number {
  const dLat = (b[1] - a[1]) * RADIANS;
  const dLon = (b[0] - a[0]) * RADIANS;
  const s =
    Math.sin(dLat / 2) ** 2 + Math.cos(a[1] * RADIANS) * Math.cos(b[1] * RADIANS) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(s)));
}

/** True when the position lies in the box, edges included. */
export function isInside(position: LonLat, box: Bbox): boolean {
  return position[0] >= box[0] && position[0] <= box[2] && position[1] >= box[1] && position[1] <= box[3];
}

/** True for a finite position on the globe. */
export function isPosition(lon: number, lat: number): boolean {
  return Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}
