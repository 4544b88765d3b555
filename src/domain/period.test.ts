import { describe, expect, it } from 'vitest';
import { periodAt, periodsBetween } from './period';

describe('periodsBetween', () => {
  it('covers all time in order, once', () => {
    expect(periodsBetween([20, 10, 20, Number.NaN])).toEqual([
      { fromMs: null, toMs: 10 },
      { fromMs: 10, toMs: 20 },
      { fromMs: 20, toMs: null },
    ]);
    expect(periodsBetween([])).toEqual([{ fromMs: null, toMs: null }]);
  });
});

describe('periodAt', () => {
  const periods = periodsBetween([10, 20]);

  it.each([
    [9, null],
    [10, 10],
    [19, 10],
    [20, 20],
    [1e15, 20],
  ])('finds the period of %d', (atMs, fromMs) => {
    expect(periodAt(periods, atMs)?.fromMs).toBe(fromMs);
  });

  it('knows none outside', () => {
    expect(periodAt([{ fromMs: 10, toMs: 20 }], 5)).toBeNull();
  });
});
