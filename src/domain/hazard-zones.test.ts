import { describe, expect, it } from 'vitest';
import type { LonLat } from './geo';
import type { Hazard } from './hazard';
import { createHazardZones } from './hazard-zones';

const zone = (west: number, east: number): Hazard =>
  ({
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 0],
          [east, 0],
          [east, 2],
          [west, 2],
          [west, 0],
        ],
      ],
    },
  }) as unknown as Hazard;

describe('zones by position', () => {
  it.each<[number, number, LonLat, boolean]>([
    [10, 12, [11, 1], true],
    [10, 12, [13, 1], false],
    [179, 181, [179.5, 1], true],
    [179, 181, [-179.5, 1], true],
    [179, 181, [-178.5, 1], false],
    [-181, -179, [179.5, 1], true],
    [-181, -179, [179.5, 3], false],
  ])('from %i to %i degrees go on around the globe: %j %s', (west, east, position, isHeld) => {
    const other = zone(40, 41);
    const held = zone(west, east);
    const zones = createHazardZones([other, held]);
    expect(zones.covers(position)).toBe(isHeld);
    expect(zones.at(position)).toEqual(isHeld ? [held] : []);
  });
});
