import { describe, expect, it } from 'vitest';
import { polygonsOf } from './polygons-of-rings';

const triangle = (x: number, y: number, size: number): GeoJSON.Position[] => [
  [x, y],
  [x, y + size],
  [x + size, y],
  [x, y],
];

describe('polygonsOf', () => {
  it('finds the ring around a hole by its shape where boxes do not tell', () => {
    const wide = triangle(0, 0, 100);
    const beside = [
      [100, 100],
      [100, 0],
      [99, 1],
      [1, 99],
      [0, 100],
      [100, 100],
    ];
    const hole = triangle(70, 70, 5).toReversed();
    expect(polygonsOf([wide, beside, hole])).toEqual([[wide], [beside, hole]]);
  });

  it('takes a hole that touches its ring everywhere for one within it', () => {
    const outer = triangle(0, 0, 10);
    const far = triangle(-5, -5, 100);
    expect(polygonsOf([far, outer, outer.toReversed()])).toEqual([[far], [outer, outer.toReversed()]]);
  });

  it('leaves empty rings out', () => {
    expect(polygonsOf([[], triangle(0, 0, 1)])).toEqual([[triangle(0, 0, 1)]]);
    expect(polygonsOf([])).toEqual([]);
  });

  it('refuses coordinates that are no numbers', () => {
    expect(polygonsOf([triangle(0, 0, 1), triangle(Number.NaN, 0, 1)])).toBeNull();
  });

  it('sorts out many thousand rings beside each other', () => {
    const outer = Array.from({ length: 20_000 }, (_, index) => triangle(index * 2, 0, 1));
    const holes = outer.map(([corner]) => triangle((corner?.[0] ?? 0) + 0.1, 0.1, 0.1).toReversed());
    expect(polygonsOf([...outer, ...holes])).toEqual(outer.map((ring, index) => [ring, holes[index]]));
    const turned = outer.map((ring) => ring.toReversed());
    expect(polygonsOf([...turned, ...holes])).toEqual(turned.map((ring, index) => [ring, holes[index]]));
  });

  it('gives up on shapes beyond reason, whichever way their rings run', () => {
    const same = Array.from({ length: 4000 }, () => triangle(0, 0, 1));
    expect(polygonsOf([...same, ...same.map((ring) => ring.toReversed())])).toBeNull();
    expect(polygonsOf(same.map((ring) => ring.toReversed()))).toBeNull();
    const around = Array.from({ length: 30_000 }, (_, index) => [-Math.cos(index), Math.sin(index)]);
    const closed = [...around, [-1, 0]];
    const within = Array.from({ length: 2000 }, () => triangle(0, 0, 0.01).toReversed());
    expect(polygonsOf([closed, closed.map(([x = 0, y = 0]) => [x * 2, y * 2]), ...within])).toBeNull();
  });
});
