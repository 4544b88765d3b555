import { type Area, isInArea } from './area';
import { isInside, type Bbox, type LonLat } from './geo';
import type { Hazard } from './hazard';

/** Degrees from a longitude to its other names. */
const TURNS = [0, 360, -360];

/** Answers which of some zones a point lies in. */
export interface HazardZones {
  /** Zones around the position, in the order given. */
  at(position: LonLat): readonly Hazard[];
  /** True when any zone holds the position. */
  covers(position: LonLat): boolean;
}

/** Zones by position; a zone is asked only where its bounding box says it may matter. */
export function createHazardZones(hazards: readonly Hazard[]): HazardZones {
  const boxed = hazards.map((hazard) => ({ hazard, box: boxOfArea(hazard.geometry) }));
  const holds = ({ hazard, box }: { hazard: Hazard; box: Bbox }, position: LonLat) =>
    isInBoxedArea(position, hazard.geometry, box);
  return {
    at: (position) => boxed.filter((zone) => holds(zone, position)).map(({ hazard }) => hazard),
    covers: (position) => boxed.some((zone) => holds(zone, position)),
  };
}

/** True when the position lies in the area of that box; longitudes of the area beyond ±180° go on around the globe. */
export function isInBoxedArea([lon, lat]: LonLat, area: Area, box: Bbox): boolean {
  return TURNS.some((turn) => isInside([lon + turn, lat], box) && isInArea([lon + turn, lat], area));
}

/** Box around an area; one that holds nothing where no ring has a point. */
export function boxOfArea(geometry: Area): Bbox {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const [lon = Number.NaN, lat = Number.NaN] of ring) {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
  }
  return [west, south, east, north];
}
