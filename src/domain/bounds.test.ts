import { describe, expect, it } from 'vitest';
import { boundsOf } from './bounds';

describe('boundsOf', () => {
  it('gives the corners around all positions', () => {
    expect(
      boundsOf([
        [1, 5],
        [-2, 7],
        [0, 6],
      ]),
    ).toEqual([
      [-2, 5],
      [1, 7],
    ]);
  });

  it('has none around nothing', () => {
    expect(boundsOf([])).toBeNull();
  });
});
