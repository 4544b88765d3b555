import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SeenRows } from './seen-rows';

describe('SeenRows', () => {
  it('answers as a map of texts does', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 400 }), (keys) => {
        const seen = new SeenRows();
        const plain = new Map<string, number>();
        for (const [row, key] of keys.entries()) {
          expect(seen.meet(key, row)).toBe(plain.get(key) ?? null);
          if (!plain.has(key)) plain.set(key, row);
        }
      }),
    );
  });

  it('tells two hundred thousand keys apart that differ in a digit', () => {
    const seen = new SeenRows();
    const met = Array.from({ length: 200_000 }, (_, row) => seen.meet(`SH${row}`, row));
    expect(met.every((row) => row === null)).toBe(true);
    expect(seen.meet('SH0', 1)).toBe(0);
    expect(seen.meet('SH199999', 1)).toBe(199_999);
  });
});
