import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM, type LonLat } from '../domain/geo';
import { nearestTargetOf, straightDistanceTo } from './straight-distance';

const place = fc.tuple(
  fc.double({ min: -56.4, max: -56, noNaN: true }),
  fc.double({ min: -35, max: -34.7, noNaN: true }),
);

describe('straightDistanceTo', () => {
  it('is endless without targets', () => {
    expect(straightDistanceTo([])([0, 0])).toBe(Number.POSITIVE_INFINITY);
  });

  it('finds what trying every target finds', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), place, (targets: LonLat[], from) => {
        const tried = Math.min(...targets.map((target) => distanceM(from, target)));
        expect(straightDistanceTo(targets)(from)).toBe(tried);
      }),
    );
  });
});

describe('nearestTargetOf', () => {
  it('is none without targets, and the first of equally near ones', () => {
    expect(nearestTargetOf([])([0, 0])).toBeNull();
    const targets: LonLat[] = [
      [5, 5],
      [1, 0],
      [0, 1],
      [0, -1],
      [1, 0],
    ];
    expect(nearestTargetOf(targets)([1, 0])).toEqual({ index: 1, distanceM: 0 });
    expect(nearestTargetOf(targets.slice(2, 4))([0, 0])?.index).toBe(0);
  });
});
