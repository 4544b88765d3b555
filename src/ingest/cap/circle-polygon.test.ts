import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInArea } from '../../domain/area';
import { distanceM, EARTH_RADIUS_M, type LonLat } from '../../domain/geo';
import { CIRCLE_TOLERANCE, circlePolygon } from './circle-polygon';

const RADIANS = Math.PI / 180;

/** The position at a distance and bearing, by vectors. */
function along([lon, lat]: LonLat, bearing: number, distance: number): LonLat {
  const [sinLat, cosLat] = [Math.sin(lat * RADIANS), Math.cos(lat * RADIANS)];
  const angle = distance / EARTH_RADIUS_M;
  const up = Math.cos(angle) * cosLat - Math.sin(angle) * Math.cos(bearing) * sinLat;
  const east = Math.sin(angle) * Math.sin(bearing);
  const north = Math.cos(angle) * sinLat + Math.sin(angle) * Math.cos(bearing) * cosLat;
  return [lon + Math.atan2(east, up) / RADIANS, Math.asin(north) / RADIANS];
}

describe('a circle as a polygon', () => {
  const circle = fc.record({
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -70, max: 70, noNaN: true }),
    radiusKm: fc.double({ min: 0.01, max: 1000, noNaN: true }),
  });

  it('holds all of the circle and nothing farther than its tolerance', () => {
    fc.assert(
      fc.property(
        circle,
        fc.double({ min: 0, max: 6.28, noNaN: true }),
        ({ lon, lat, radiusKm }, bearing) => {
          const ring = circlePolygon({ centre: [lon, lat], radiusKm });
          const area = { type: 'Polygon' as const, coordinates: [(ring ?? []).map(([x, y]) => [x, y])] };
          const metres = radiusKm * 1000;
          expect(isInArea(along([lon, lat], bearing, metres * 0.99999), area)).toBe(true);
          expect(isInArea(along([lon, lat], bearing, metres * (1 + CIRCLE_TOLERANCE) * 1.00001), area)).toBe(
            false,
          );
        },
      ),
      { numRuns: 500 },
    );
    expect(CIRCLE_TOLERANCE).toBeLessThan(0.0025);
  });

  it('is closed and has its corners at one distance', () => {
    const ring = circlePolygon({ centre: [147.0598, -35.3888], radiusKm: 25 }) ?? [];
    expect(ring).toHaveLength(65);
    expect(ring[0]).toEqual(ring.at(-1));
    for (const corner of ring)
      expect(distanceM([147.0598, -35.3888], corner) / 25_000).toBeCloseTo(1 + CIRCLE_TOLERANCE, 4);
  });

  it('goes on beyond the antimeridian', () => {
    const ring = circlePolygon({ centre: [179.9, 0], radiusKm: 100 }) ?? [];
    expect(Math.max(...ring.map(([lon]) => lon))).toBeGreaterThan(180);
  });

  it('is none for a point, a pole and half a globe', () => {
    expect(circlePolygon({ centre: [0, 0], radiusKm: 0 })).toBeNull();
    expect(circlePolygon({ centre: [0, 84], radiusKm: 200 })).toBeNull();
    expect(circlePolygon({ centre: [0, 0], radiusKm: 6000 })).toBeNull();
    expect(circlePolygon({ centre: [0, 0], radiusKm: Number.MAX_VALUE })).toBeNull();
  });
});
