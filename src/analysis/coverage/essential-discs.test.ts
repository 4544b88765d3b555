import { area, circle, featureCollection, union } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../domain/geo';
import { essentialDiscs } from './essential-discs';

const HERE: LonLat = [-56.17, -34.87];
const METRE = 1 / 111_195;
const east = (metres: number): LonLat => [HERE[0] + metres * 1.219 * METRE, HERE[1]];

function joinedAreaM2(centres: readonly LonLat[], radiusM: number): number {
  const discs = centres.map((centre) => circle([...centre], radiusM, { units: 'meters', steps: 32 }));
  const [first] = discs;
  if (first === undefined) return 0;
  return area(discs.length === 1 ? first : union(featureCollection(discs))!);
}

describe('essentialDiscs', () => {
  it('keeps one of several at the same place, and all that stand apart', () => {
    expect(essentialDiscs([], 500)).toEqual([]);
    expect(essentialDiscs([HERE, [...HERE], HERE], 500)).toEqual([HERE]);
    expect(essentialDiscs([HERE, east(400), east(2000)], 500)).toHaveLength(3);
  });

  it('leaves out one in the middle of a close crowd', () => {
    const ring = Array.from({ length: 8 }, (_, index): LonLat => {
      const angle = (index * Math.PI) / 4;
      return [HERE[0] + Math.cos(angle) * 244 * METRE, HERE[1] + Math.sin(angle) * 200 * METRE];
    });
    expect(essentialDiscs([HERE, ...ring], 500)).toEqual(ring);
  });

  it('keeps one that alone reaches a hole between its neighbours', () => {
    const ring = Array.from({ length: 12 }, (_, index): LonLat => {
      const angle = (index * Math.PI) / 6;
      return [HERE[0] + Math.cos(angle) * 671 * METRE, HERE[1] + Math.sin(angle) * 550 * METRE];
    });
    expect(essentialDiscs([...ring, HERE], 500)).toContain(HERE);
  });

  it('changes nothing of the joined area', () => {
    const place = fc
      .tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }))
      .map(([x, y]): LonLat => [HERE[0] + x * METRE, HERE[1] + y * METRE]);
    let left = 0;
    fc.assert(
      fc.property(fc.array(place, { maxLength: 14 }), fc.constantFrom(200, 500, 900), (centres, radiusM) => {
        const kept = essentialDiscs(centres, radiusM);
        left += centres.length - kept.length;
        expect(joinedAreaM2(kept, radiusM)).toBeCloseTo(joinedAreaM2(centres, radiusM), 2);
      }),
      // A fixed seed: the last line asks that some of the discs were left out at all.
      { numRuns: 40, seed: 2026 },
    );
    expect(left).toBeGreaterThan(0);
  });
});
