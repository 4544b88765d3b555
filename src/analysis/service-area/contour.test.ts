import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contour, type Grid, type Ring } from './contour';
import { nestRings } from './nest-rings';

function gridOf(columns: number, rows: number, value: (column: number, row: number) => number): Grid {
  const values = Float32Array.from({ length: columns * rows }, (_, at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    const isEdge = column === 0 || row === 0 || column === columns - 1 || row === rows - 1;
    return isEdge ? 1 : value(column, row);
  });
  return { columns, rows, values };
}

function signedArea(ring: Ring): number {
  return (
    ring.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length]!;
      return sum + x * nextY - nextX * y;
    }, 0) / 2
  );
}

/** Even-odd rule over all rings. */
function isInside(rings: readonly Ring[], x: number, y: number): boolean {
  let crossings = 0;
  for (const ring of rings) {
    for (const [at, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring[(at + 1) % ring.length]!;
      if (ay > y !== by > y && ax + ((y - ay) / (by - ay)) * (bx - ax) > x) crossings++;
    }
  }
  return crossings % 2 === 1;
}

describe('contour', () => {
  it('draws a ring of land with its hole, the land on the left', () => {
    const grid = gridOf(41, 41, (x, y) => Math.abs(Math.hypot(x - 20, y - 20) - 12) - 4);
    const rings = contour(grid);
    const areas = rings.map(signedArea).toSorted((a, b) => a - b);
    expect(areas).toHaveLength(2);
    expect(areas[0]).toBeCloseTo(-Math.PI * 8 ** 2, -1);
    expect(areas[1]).toBeCloseTo(Math.PI * 16 ** 2, -1);
    const [polygon, ...others] = nestRings(rings);
    expect(others).toEqual([]);
    expect(polygon).toHaveLength(2);
  });

  it('puts an island in a hole beside the ring around it, and each hole into the smallest ring', () => {
    const grid = gridOf(61, 61, (x, y) => {
      const fromMiddle = Math.hypot(x - 30, y - 30);
      return Math.min(Math.abs(fromMiddle - 20) - 4, Math.abs(fromMiddle - 5) - 2);
    });
    const polygons = nestRings(contour(grid));
    expect(polygons.map((rings) => rings.length)).toEqual([2, 2]);
    for (const [outer, hole] of polygons) {
      expect(signedArea(outer!)).toBeGreaterThan(-signedArea(hole!));
    }
  });

  it('has nothing to draw where nothing is inside', () => {
    expect(contour(gridOf(5, 5, () => 1))).toEqual([]);
  });

  it('parts the points of any grid as their values say', () => {
    const value = fc.integer({ min: -3, max: 3 }).map((one) => one + 0.5);
    fc.assert(
      fc.property(fc.array(value, { minLength: 64, maxLength: 64 }), (values) => {
        const grid = gridOf(8, 8, (x, y) => values[y * 8 + x]!);
        const rings = contour(grid);
        for (let row = 0; row < 8; row++) {
          for (let column = 0; column < 8; column++) {
            const inside = grid.values[row * 8 + column]! <= 0;
            expect(isInside(rings, column, row + 1e-9)).toBe(inside);
          }
        }
        const nested = nestRings(rings);
        expect(nested.flat()).toHaveLength(rings.length);
        for (const [outer, ...holes] of nested) {
          expect(signedArea(outer!)).toBeGreaterThan(0);
          for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});
