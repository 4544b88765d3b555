import type { LonLat } from '../../domain/geo';

/**
 * A point of the Web Mercator square, counted from its north-west corner in whole units of 2^-32 of its side
 * (1 cm at the equator). Tiles of different place and zoom share this grid, so equal places are equal numbers.
 */
export type WorldPoint = readonly [x: number, y: number];

/** Units along one side of the Web Mercator square. */
export const WORLD_SIZE = 2 ** 32;

/** Coordinates of OpenStreetMap are whole numbers of 1e-7 degrees. */
export const UNITS_PER_DEGREE = 1e7;

/** Degrees to the precision of OpenStreetMap, 1e-7. */
export function roundDegrees(degrees: number): number {
  return Math.round(degrees * UNITS_PER_DEGREE) / UNITS_PER_DEGREE;
}

/** WGS 84 position of a world point, rounded to 1e-7 degrees. */
export function toLonLat([x, y]: WorldPoint): LonLat {
  const lon = (x / WORLD_SIZE) * 360 - 180;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / WORLD_SIZE))) * 180) / Math.PI;
  return [roundDegrees(lon), roundDegrees(lat)];
}
