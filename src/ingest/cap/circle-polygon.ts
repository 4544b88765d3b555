import { EARTH_RADIUS_M, type LonLat } from '../../domain/geo';
import type { CapCircle } from './cap-alert';

const CORNERS = 64;
const DEGREES = 180 / Math.PI;
const EARTH_RADIUS_KM = EARTH_RADIUS_M / 1000;

/** Widens the ring so that its straight edges, which are no great circles, lie outside as well. */
const MARGIN = 1.0012;
const MAX_LATITUDE = 85;

/**
 * How far the polygon of a circle reaches outside of it at most, as a share of the radius; nowhere does it lie inside. Holds
 * for radii up to 1000 km up to the 70th degree of latitude.
 */
export const CIRCLE_TOLERANCE = MARGIN / Math.cos(Math.PI / CORNERS) - 1;

/**
 * A circle on the sphere as a closed ring that holds all of it ({@link CIRCLE_TOLERANCE}); longitudes may go beyond ±180°.
 * Null for a point, for a circle that reaches beyond 85° of latitude and for one larger than an eighth of the globe's girth.
 */
export function circlePolygon({ centre: [lon, lat], radiusKm }: CapCircle): readonly LonLat[] | null {
  if (radiusKm <= 0 || radiusKm >= (EARTH_RADIUS_KM * Math.PI) / 4) return null;
  const reach = Math.atan((MARGIN * Math.tan(radiusKm / EARTH_RADIUS_KM)) / Math.cos(Math.PI / CORNERS));
  if (Math.abs(lat) + reach * DEGREES >= MAX_LATITUDE) return null;
  const latitude = lat / DEGREES;
  const ring = Array.from({ length: CORNERS }, (_, corner): LonLat => {
    const bearing = (-2 * Math.PI * corner) / CORNERS;
    const sine =
      Math.sin(latitude) * Math.cos(reach) + Math.cos(latitude) * Math.sin(reach) * Math.cos(bearing);
    const aside = Math.atan2(
      Math.sin(bearing) * Math.sin(reach) * Math.cos(latitude),
      Math.cos(reach) - Math.sin(latitude) * sine,
    );
    return [lon + aside * DEGREES, Math.asin(sine) * DEGREES];
  });
  return [...ring, ...ring.slice(0, 1)];
}
