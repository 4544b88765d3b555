import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeLines } from './merge-lines';

const line = (...xs: number[]): GeoJSON.Position[] => xs.map((x) => [x, 0]);

describe('mergeLines', () => {
  it('joins pieces end to end, turning them where needed', () => {
    expect(mergeLines([line(0, 1), line(2, 1), line(2, 3)])).toEqual([line(0, 1, 2, 3)]);
  });

  it('extends the first piece on both sides', () => {
    expect(mergeLines([line(2, 3), line(0, 1, 2), line(3, 4)])).toEqual([line(0, 1, 2, 3, 4)]);
  });

  it('leaves lines apart where three meet', () => {
    const fork = [
      line(0, 1),
      line(1, 2),
      [
        [1, 0],
        [1, 1],
      ],
    ];
    expect(mergeLines(fork)).toEqual(fork);
  });

  it('closes a ring once', () => {
    const ring = [
      [
        [0, 0],
        [1, 0],
      ],
      [
        [1, 0],
        [1, 1],
      ],
      [
        [1, 1],
        [0, 0],
      ],
    ];
    expect(mergeLines(ring)).toEqual([
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ]);
    const closed = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    expect(mergeLines([closed])).toEqual([closed]);
  });

  it('drops what is no line', () => {
    expect(mergeLines([line(0), []])).toEqual([]);
  });

  it('keeps every stretch exactly once', () => {
    const position = fc.tuple(fc.nat(4), fc.nat(4)).map(([x, y]) => [x, y]);
    const lines = fc.array(fc.array(position, { minLength: 2, maxLength: 4 }), { maxLength: 12 });
    const stretches = (all: readonly GeoJSON.Position[][]) =>
      all.flatMap((one) => one.slice(1).map((end, at) => [one[at], end].map(String).sort().join(' '))).sort();
    fc.assert(
      fc.property(lines, (all) => {
        const merged = mergeLines(all);
        expect(stretches(merged)).toEqual(stretches(all));
        expect(merged.length).toBeLessThanOrEqual(all.length);
      }),
    );
  });
});
