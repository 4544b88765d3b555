import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNITS_PER_DEGREE } from '../types';
import { createPolygonIndex } from './polygon-index';

type Point = readonly [number, number];

/** Whole units, so that points, corners and sides often coincide. */
const unit = fc.integer({ min: -20, max: 20 });
const point: fc.Arbitrary<Point> = fc.tuple(unit, unit);
const ring = fc.array(point, { minLength: 3, maxLength: 40 });
const large: fc.Arbitrary<Point> = fc.tuple(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);
const largeRing = fc.array(large, { minLength: 3, maxLength: 300 });

const inDegrees = (points: readonly Point[]) =>
  points.map(([x, y]) => [x / UNITS_PER_DEGREE, y / UNITS_PER_DEGREE]);
/** As the index reads them back. */
const asRead = (points: readonly Point[]): Point[] =>
  inDegrees(points).map(([lon, lat]) => [lon! * UNITS_PER_DEGREE, lat! * UNITS_PER_DEGREE]);

const sidesOf = (points: readonly Point[]) =>
  points.map((a, i) => [a, points[(i + 1) % points.length]!] as const);

function isOnSide([x, y]: Point, [a, b]: readonly [Point, Point]): boolean {
  const across = (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const along = (b[0] - a[0]) * (x - a[0]) + (b[1] - a[1]) * (y - a[1]);
  return Math.abs(across) <= 1e-6 * Math.max(1, length) && along >= -1e-6 && along <= length * length + 1e-6;
}

/** Winding by angles, odd or even: shares nothing with counting along a ray. */
function isInsideByAngles([x, y]: Point, rings: readonly (readonly Point[])[]): boolean {
  let odd = false;
  for (const corners of rings) {
    for (const [a, b] of sidesOf(corners)) {
      const isAbove = a[1] - y > 0;
      if (isAbove === b[1] - y > 0) continue;
      const left = (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
      if (isAbove ? left < 0 : left > 0) odd = !odd;
    }
  }
  return odd;
}

/** Two segments of some length meet: by where their lines cross, or, on one line, by an end of one on the other. */
function meetPlainly([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point, [dx, dy]: Point): boolean {
  const denominator = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (denominator === 0) {
    return [
      [ax, ay, cx, cy, dx, dy],
      [bx, by, cx, cy, dx, dy],
      [cx, cy, ax, ay, bx, by],
      [dx, dy, ax, ay, bx, by],
    ].some(([px, py, qx, qy, rx, ry]) => {
      const across = (rx! - qx!) * (py! - qy!) - (ry! - qy!) * (px! - qx!);
      const along = (rx! - qx!) * (px! - qx!) + (ry! - qy!) * (py! - qy!);
      return across === 0 && along >= 0 && along <= (rx! - qx!) ** 2 + (ry! - qy!) ** 2;
    });
  }
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / denominator;
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / denominator;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1;
}

describe('a polygon index', () => {
  it.each([
    ['small whole numbers', ring, point],
    ['large numbers and many corners', largeRing, large],
  ])('says of any point what a plain count says, on %s', (_, rings, points) => {
    fc.assert(
      fc.property(fc.array(rings, { minLength: 1, maxLength: 3 }), fc.array(points), (shape, asked) => {
        const read = shape.map(asRead);
        const index = createPolygonIndex(shape.map(inDegrees));
        for (const place of asked) {
          if (read.flatMap(sidesOf).some((side) => isOnSide(place, side))) continue;
          expect(index?.contains(...place) ?? false).toBe(isInsideByAngles(place, read));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says of any segment whether it meets a ring', () => {
    fc.assert(
      fc.property(ring, fc.array(fc.tuple(point, point)), (corners, asked) => {
        const read = asRead(corners);
        const index = createPolygonIndex([inDegrees(corners)]);
        for (const [a, b] of asked.filter(([one, other]) => one[0] !== other[0] || one[1] !== other[1])) {
          const sides = sidesOf(read).filter(([c, d]) => c[0] !== d[0] || c[1] !== d[1]);
          const [lonA, latA] = asRead([a])[0]!;
          const [lonB, latB] = asRead([b])[0]!;
          const expected = sides.some(([c, d]) => meetPlainly([lonA, latA], [lonB, latB], c, d));
          expect(index?.meets(lonA, latA, lonB, latB) ?? false).toBe(expected);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is none where no ring has any extent', () => {
    expect(createPolygonIndex([])).toBeNull();
    expect(createPolygonIndex([[], [[1, 1]]])).toBeNull();
    expect(
      createPolygonIndex([
        [
          [Number.NaN, 1],
          [1, Number.NaN],
          [2, 2],
        ],
      ]),
    ).toBeNull();
  });

  it('holds a ring without width or height', () => {
    const upright = createPolygonIndex([
      [
        [0, 0],
        [0, 1e-5],
      ],
    ])!;
    expect(upright.meets(-5, 50, 5, 50)).toBe(true);
    expect(upright.meets(-5, 150, 5, 150)).toBe(false);
    expect(upright.contains(0, 50)).toBe(false);
    const flat = createPolygonIndex([
      [
        [0, 0],
        [1e-5, 0],
      ],
    ])!;
    expect(flat.meets(50, -5, 50, 5)).toBe(true);
    expect(flat.contains(50, 0)).toBe(false);
  });
});
