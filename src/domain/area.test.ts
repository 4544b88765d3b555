import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInArea } from './area';

const square = (west: number, south: number, size: number): number[][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

describe('isInArea', () => {
  it('agrees with the box for any point and any box', () => {
    const coordinate = fc.double({ min: -80, max: 80, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, coordinate, (lon, lat, west, south) => {
        fc.pre(lon !== west && lon !== west + 5 && lat !== south && lat !== south + 5);
        const inside = lon > west && lon < west + 5 && lat > south && lat < south + 5;
        expect(isInArea([lon, lat], { type: 'Polygon', coordinates: [square(west, south, 5)] })).toBe(inside);
      }),
    );
  });

  it('leaves holes out', () => {
    const ring = { type: 'Polygon' as const, coordinates: [square(0, 0, 10), square(4, 4, 2)] };
    expect(isInArea([5, 5], ring)).toBe(false);
    expect(isInArea([2, 5], ring)).toBe(true);
  });

  it('takes every part of a multipolygon', () => {
    const parts = { type: 'MultiPolygon' as const, coordinates: [[square(0, 0, 1)], [square(5, 5, 1)]] };
    expect(isInArea([5.5, 5.5], parts)).toBe(true);
    expect(isInArea([3, 3], parts)).toBe(false);
  });
});
