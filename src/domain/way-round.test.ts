import { describe, expect, it } from 'vitest';
import { wayRound } from './way-round';

describe('wayRound', () => {
  it.each([
    [true, 5, 'none'],
    [true, 0, 'none'],
    [false, 5, 'wrong-way'],
    [false, 0, 'longer'],
  ])('only way %s, %d people cut off: %s', (isOnlyWay, isolatedPeople, round) => {
    expect(wayRound({ isOnlyWay, isolatedPeople })).toBe(round);
  });
});
