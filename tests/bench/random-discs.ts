import type { LonLat } from '../../src/domain/geo';
import { seeded } from './random';

const CORNERS = 64;

/** A ring of corners around a point, radius in degrees of latitude. */
function disc([lon, lat]: LonLat, radiusDeg: number): GeoJSON.Polygon {
  const stretch = 1 / Math.cos((lat * Math.PI) / 180);
  const ring = Array.from({ length: CORNERS + 1 }, (_, i) => {
    const angle = (2 * Math.PI * (i % CORNERS)) / CORNERS;
    return [lon + radiusDeg * stretch * Math.cos(angle), lat + radiusDeg * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [ring] };
}

/** Circles of 110 m to 1 000 m radius around points, the same for the same seed. */
export function randomDiscs(centres: readonly LonLat[], seed: number): GeoJSON.Polygon[] {
  const random = seeded(seed);
  return centres.map((centre) => disc(centre, 0.001 + 0.008 * random()));
}
