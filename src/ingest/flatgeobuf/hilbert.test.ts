import { describe, expect, it } from 'vitest';
import { HILBERT_MAX, hilbertDistance } from './hilbert';

describe('hilbertDistance', () => {
  it('begins in one corner and ends in the next', () => {
    expect(hilbertDistance(0, 0)).toBe(0);
    expect(hilbertDistance(HILBERT_MAX, 0)).toBe(2 ** 32 - 1);
  });

  it('walks a block of 32 × 32 cells, each once, always to a neighbour', () => {
    const walk: [number, number][] = [];
    for (let x = 0; x < 32; x++) for (let y = 0; y < 32; y++) walk[hilbertDistance(x, y)] = [x, y];
    expect(walk).toHaveLength(1024);
    for (const [step, [x, y]] of walk.entries()) {
      const [nextX, nextY] = walk[step + 1] ?? [x + 1, y];
      expect(Math.abs(nextX - x) + Math.abs(nextY - y)).toBe(1);
    }
  });
});
