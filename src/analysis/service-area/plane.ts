import { EARTH_RADIUS_M, type LonLat } from '../../domain/geo';

const METRES_PER_DEGREE = (EARTH_RADIUS_M * Math.PI) / 180;

/** Metres east and north of a place, flat: good to a thousandth over a city. */
export interface Plane {
  x(lon: number): number;
  y(lat: number): number;
  /** Degrees, rounded to 1e-6. */
  lonLat(x: number, y: number): LonLat;
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

export function planeAt([lon0, lat0]: LonLat): Plane {
  const perLon = METRES_PER_DEGREE * Math.max(1e-9, Math.cos((lat0 * Math.PI) / 180));
  return {
    x: (lon) => (lon - lon0) * perLon,
    y: (lat) => (lat - lat0) * METRES_PER_DEGREE,
    lonLat: (x, y) => [round(lon0 + x / perLon), round(lat0 + y / METRES_PER_DEGREE)],
  };
}
