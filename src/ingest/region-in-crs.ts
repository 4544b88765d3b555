import { type Bbox } from '../domain/geo';
import type { SourceCrs } from './format';

/** Radius of the sphere of Web Mercator, metres (EPSG:3857). */
const MERCATOR_RADIUS_M = 6_378_137;
const MAX_MERCATOR_LAT = 85.051_128;
const WEB_MERCATOR = new Set([3857, 900_913, 102_100, 102_113]);
const RADIANS = Math.PI / 180;

/**
 * The box of a region in the coordinates of a file: degrees as they are, also where the file does not say; Web Mercator
 * by its formula. Null for other systems: their files are read whole.
 */
export function regionInCrs(region: Bbox, crs: SourceCrs): Bbox | null {
  if (crs.kind === 'geographic' || crs.kind === 'unstated') return region;
  if (crs.kind !== 'epsg' || !WEB_MERCATOR.has(crs.code)) return null;
  const [west, south, east, north] = region;
  return [mercatorX(west), mercatorY(south), mercatorX(east), mercatorY(north)];
}

/** True where two boxes share a point. */
export function boxesMeet(a: Bbox | readonly number[], b: Bbox): boolean {
  const [west = NaN, south = NaN, east = NaN, north = NaN] = a;
  return west <= b[2] && east >= b[0] && south <= b[3] && north >= b[1];
}

function mercatorX(lon: number): number {
  return MERCATOR_RADIUS_M * lon * RADIANS;
}

function mercatorY(lat: number): number {
  const inside = Math.min(MAX_MERCATOR_LAT, Math.max(-MAX_MERCATOR_LAT, lat));
  return MERCATOR_RADIUS_M * Math.log(Math.tan(Math.PI / 4 + (inside * RADIANS) / 2));
}
