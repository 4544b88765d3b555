import { describe, expect, it } from 'vitest';
import { joinAreas, type WorldPolygon } from './join-areas';

const box = (west: number, north: number, east: number, south: number): WorldPolygon => [
  [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
    [west, north],
  ],
];
const areaOf = (ring: WorldPolygon[number] = []) =>
  Math.abs(
    ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0) / 2,
  );

describe('joinAreas', () => {
  it('joins the halves on both sides of a border without a seam', () => {
    const joined = joinAreas([
      box(4_000_000_000, 10, 4_000_000_100, 50),
      box(4_000_000_100, 10, 4_000_000_300, 50),
    ]);
    expect(joined).toHaveLength(1);
    expect(joined[0]).toHaveLength(1);
    expect(areaOf(joined[0]?.[0]?.map(([x, y]) => [x - 4_000_000_000, y]))).toBe(300 * 40);
  });

  it('joins four quarters around the corner of four tiles', () => {
    const quarters = [box(0, 0, 10, 10), box(10, 0, 20, 10), box(0, 10, 10, 20), box(10, 10, 20, 20)];
    const joined = joinAreas(quarters);
    expect(joined).toHaveLength(1);
    expect(areaOf(joined[0]?.[0])).toBe(400);
  });

  it('keeps pieces apart that do not touch, and a single piece as it is', () => {
    expect(joinAreas([box(0, 0, 1, 1), box(5, 5, 6, 6)])).toHaveLength(2);
    expect(joinAreas([box(0, 0, 1, 1)])).toEqual([box(0, 0, 1, 1)]);
    expect(joinAreas([])).toEqual([]);
  });
});
