import { describe, expect, it } from 'vitest';
import { boundsOf, EXPIRY_HOURS, expiryAfter, hoursInForce } from './view-model';

const onset = '2026-03-01T10:00:00.000Z';

describe('how long a zone holds', () => {
  it('is read back as it was chosen', () => {
    for (const hours of [0, ...EXPIRY_HOURS])
      expect(hoursInForce({ onset, expires: expiryAfter(onset, hours) })).toBe(hours);
  });

  it('is none of those offered where somebody else said so', () => {
    expect(hoursInForce({ onset, expires: '2026-03-01T11:30:00Z' })).toBeNull();
  });
});

describe('boundsOf', () => {
  it('is the box of all rings', () => {
    const ring = (west: number, south: number) => [
      [west, south],
      [west + 1, south],
      [west, south + 2],
      [west, south],
    ];
    expect(boundsOf({ geometry: { type: 'Polygon', coordinates: [ring(3, 4)] } })).toEqual([
      [3, 4],
      [4, 6],
    ]);
    expect(
      boundsOf({ geometry: { type: 'MultiPolygon', coordinates: [[ring(3, 4)], [ring(-1, 0)]] } }),
    ).toEqual([
      [-1, 0],
      [4, 6],
    ]);
  });
});
