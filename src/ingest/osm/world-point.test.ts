import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundDegrees, toLonLat, WORLD_SIZE } from './world-point';

describe('world points', () => {
  it('put the middle of the square at the null island and its edges at the antimeridian', () => {
    expect(toLonLat([WORLD_SIZE / 2, WORLD_SIZE / 2])).toEqual([0, 0]);
    expect(toLonLat([0, 0])).toEqual([-180, 85.0511288]);
    expect(toLonLat([WORLD_SIZE, WORLD_SIZE])).toEqual([180, -85.0511288]);
  });

  it('give the corner of a known tile', () => {
    const unit = WORLD_SIZE / 2 ** 12;
    expect(toLonLat([1407 * unit, 2471 * unit])).toEqual([-56.3378906, -34.8138033]);
  });

  it('lie where the inverse Gudermannian function puts them', () => {
    const unit = fc.integer({ min: 0, max: WORLD_SIZE });
    fc.assert(
      fc.property(unit, unit, (x, y) => {
        const [lon, lat] = toLonLat([x, y]);
        const northing = Math.PI * (1 - (2 * y) / WORLD_SIZE);
        expect(lon).toBeCloseTo((x * 360) / WORLD_SIZE - 180, 6);
        expect(lat).toBeCloseTo(((2 * Math.atan(Math.exp(northing)) - Math.PI / 2) * 180) / Math.PI, 6);
      }),
    );
  });

  it('round degrees to seven places', () => {
    expect(roundDegrees(1.23456789)).toBe(1.2345679);
  });
});
