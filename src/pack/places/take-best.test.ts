import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeBest } from './take-best';

describe('takeBest', () => {
  it('is the beginning of the sorted list', () => {
    const items = fc.array(fc.record({ key: fc.nat(9), id: fc.nat() }));
    const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key;
    fc.assert(
      fc.property(items, fc.integer({ min: -1, max: 12 }), (all, count) => {
        expect(takeBest(all, count, byKey)).toEqual(all.toSorted(byKey).slice(0, Math.max(0, count)));
      }),
    );
  });
});
