import type { Bbox } from '../domain/geo';
import type { SourceCrs } from './format';
import { openProjection } from './projection';

/** Places along each side of the region that are looked at: the sides of a projected region are bent. */
const STEPS = 16;

/**
 * The box of a region in the coordinates of a file. Null where the system is not known or does not reach the region: such
 * a file is read whole.
 */
export async function regionInCrs(region: Bbox, crs: SourceCrs): Promise<Bbox | null> {
  if (crs.kind === 'geographic' || crs.kind === 'unstated') return region;
  const projection = await openProjection(crs, '').catch(() => null);
  if (projection === null) return null;
  const [west, south, east, north] = region;
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let step = 0; step <= STEPS; step++) {
    const lon = west + ((east - west) * step) / STEPS;
    const lat = south + ((north - south) * step) / STEPS;
    for (const [atLon, atLat] of [
      [lon, south],
      [lon, north],
      [west, lat],
      [east, lat],
    ] as const) {
      const position = projection.fromLonLat(atLon, atLat);
      if (position === null) return null;
      const [x, y] = position;
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  return box;
}

/** True where two boxes share a point. */
export function boxesMeet(a: readonly number[], b: Bbox): boolean {
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = a;
  return west <= b[2] && east >= b[0] && south <= b[3] && north >= b[1];
}
