import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinLines } from './join-lines';
import type { WorldPoint } from './world-point';

const p = (x: number): WorldPoint => [x, 0];

describe('joinLines', () => {
  it('joins pieces in any order, keeping the direction', () => {
    expect(
      joinLines([
        [p(2), p(3)],
        [p(0), p(1), p(2)],
        [p(3), p(4)],
      ]),
    ).toEqual([[p(0), p(1), p(2), p(3), p(4)]]);
  });

  it('does not join two pieces that only meet head to head', () => {
    expect(
      joinLines([
        [p(0), p(1)],
        [p(2), p(1)],
      ]),
    ).toHaveLength(2);
  });

  it('keeps pieces apart where the way was outside in between', () => {
    expect(
      joinLines([
        [p(0), p(1)],
        [p(5), p(6)],
      ]),
    ).toEqual([
      [p(0), p(1)],
      [p(5), p(6)],
    ]);
  });

  it('closes a ring that was cut in pieces', () => {
    const [ring, ...others] = joinLines([
      [p(0), p(1)],
      [p(2), p(0)],
      [p(1), p(2)],
    ]);
    expect(others).toEqual([]);
    expect(ring).toEqual([p(0), p(1), p(2), p(0)]);
  });

  it('gives nothing for nothing', () => {
    expect(joinLines([])).toEqual([]);
    expect(joinLines([[]])).toEqual([]);
  });

  it('restores any line from its shuffled pieces', () => {
    const cuts = fc
      .uniqueArray(fc.integer({ min: 0, max: 999 }), { minLength: 2, maxLength: 40 })
      .chain((xs) =>
        fc.record({
          line: fc.constant(xs.map(p)),
          at: fc.uniqueArray(fc.integer({ min: 1, max: Math.max(1, xs.length - 2) }), { maxLength: 6 }),
          order: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
        }),
      );
    fc.assert(
      fc.property(cuts, ({ line, at, order }) => {
        const ends = [0, ...at.filter((i) => i < line.length - 1).sort((a, b) => a - b), line.length - 1];
        const pieces = ends.slice(1).map((end, i) => line.slice(ends[i], end + 1));
        const shuffled = pieces
          .map((piece, i) => ({ piece, rank: order[i] ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ piece }) => piece);
        expect(joinLines(shuffled)).toEqual([line]);
      }),
    );
  });
});
