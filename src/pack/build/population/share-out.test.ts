import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOut } from './share-out';

describe('shareOut', () => {
  it('gives the seats that are left to the largest remainders', () => {
    expect(shareOut(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(shareOut(7, [5, 3, 1])).toEqual([4, 2, 1]);
    expect(shareOut(5, [0, 0])).toEqual([0, 0]);
    expect(shareOut(0, [3, 4])).toEqual([0, 0]);
  });

  it('adds up exactly, and no part is off by one or more', () => {
    const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000_000 }), weights, (total, list) => {
        const sum = list.reduce((a, b) => a + b, 0);
        fc.pre(sum > 1e-6);
        const parts = shareOut(total, list);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
        parts.forEach((part, i) => {
          expect(Number.isInteger(part)).toBe(true);
          expect(Math.abs(part - (total * (list[i] ?? 0)) / sum)).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });
});
