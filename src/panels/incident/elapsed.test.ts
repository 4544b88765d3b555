import { describe, expect, it } from 'vitest';
import { elapsed } from './elapsed';

describe('elapsed', () => {
  it('counts hours, minutes and seconds', () => {
    expect(elapsed(0, (18 * 60 + 42) * 1000 + 999)).toBe('T+00:18:42');
  });
  it('names full days', () => {
    expect(elapsed(0, (49 * 3600 + 61) * 1000)).toBe('T+2d 01:01:01');
  });
  it('never runs before the beginning', () => {
    expect(elapsed(5000, 0)).toBe('T+00:00:00');
  });
});
