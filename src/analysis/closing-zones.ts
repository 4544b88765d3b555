import type { LonLat } from '../domain/geo';
import type { Footprint } from '../network';

/** The zones that close roads to a traveller, and the straight lines between points and roads that they stand in. */
export interface ClosingZones {
  contain(position: LonLat): boolean;
  /** True when the straight line between two positions touches a zone, its ends included. */
  block(a: LonLat, b: LonLat): boolean;
}

const SIDES = 4;

/** Looks at a zone only where its box says that it may matter. */
export function createClosingZones(zones: readonly Footprint[]): ClosingZones {
  const extents = Float64Array.from(zones.flatMap(({ extent }) => [...extent]));
  function isMet(
    west: number,
    south: number,
    east: number,
    north: number,
    meets: (zone: Footprint) => boolean,
  ): boolean {
    for (let at = 0; at < extents.length; at += SIDES) {
      if (west > extents[at + 2]! || extents[at]! > east) continue;
      if (south > extents[at + 3]! || extents[at + 1]! > north) continue;
      if (meets(zones[at / SIDES]!)) return true;
    }
    return false;
  }
  return {
    contain: ([lon, lat]) => isMet(lon, lat, lon, lat, (zone) => zone.contains(lon, lat)),
    block: (a, b) =>
      isMet(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]), (zone) =>
        zone.crosses(a, b),
      ),
  };
}
