import { describe, expect, it } from 'vitest';
import { randTravelS } from './response-time';

describe('randTravelS', () => {
  it.each([
    [1.5, 3.2],
    [2.5, 4.9],
  ])('of %f miles is %f minutes, as published', (miles, minutes) => {
    expect(randTravelS(miles * 1609.344)! / 60).toBeCloseTo(minutes, 1);
  });

  it.each([0, 700, 13_000, Number.NaN])('is not known for %f metres', (roadM) => {
    expect(randTravelS(roadM)).toBeNull();
  });
});
