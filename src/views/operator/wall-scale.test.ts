import { describe, expect, it } from 'vitest';
import { wallScale } from './wall-scale';

describe('wallScale', () => {
  it('makes digits 28 mm high for six metres', () => {
    const digitMm = (wallScale(1080) * 14 * 0.727 * 1350) / 1080;
    expect(digitMm).toBeCloseTo(27.9, 1);
  });

  it('grows with the resolution and with the distance', () => {
    expect(wallScale(2160)).toBeCloseTo(2 * wallScale(1080));
    expect(wallScale(1080, { screenHeightMm: 1350, viewingDistanceM: 12 })).toBeCloseTo(2 * wallScale(1080));
  });

  it('never shrinks below the desk', () => {
    expect(wallScale(200)).toBe(1);
  });
});
