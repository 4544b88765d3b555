import { createSegmentGrid } from './segment-grid';
import { boxOf, segmentsMeet, segmentsOf, side } from './segments';

/** One polygon with its holes, ready for many questions. Coordinates in 1e-7 degrees. */
export interface PolygonIndex {
  /** West, south, east, north. */
  readonly box: readonly [number, number, number, number];
  /** Even-odd rule over all rings, so that a ring that crosses itself still has an inside. */
  contains(x: number, y: number): boolean;
  /** True when the segment meets any ring. */
  meets(ax: number, ay: number, bx: number, by: number): boolean;
}

/** What is known of a cell: no ring passes it; or one may, and its middle is outside, inside, or too near a ring. */
const OUTSIDE = 0;
const INSIDE = 1;
const MIDDLE_OUTSIDE = 2;
const MIDDLE_INSIDE = 3;
const DOUBTFUL = 4;

/** A middle this near to a ring is not relied on, 1e-7 degrees: some 0.1 mm. */
const TOO_NEAR = 0.01;

/** True when a segment passes a point within {@link TOO_NEAR}. */
function isNear(segments: Float64Array, at: number, x: number, y: number): boolean {
  const [ax, ay, bx, by] = [segments[at]!, segments[at + 1]!, segments[at + 2]!, segments[at + 3]!];
  if (Math.min(ax, bx) - x > TOO_NEAR || x - Math.max(ax, bx) > TOO_NEAR) return false;
  if (Math.min(ay, by) - y > TOO_NEAR || y - Math.max(ay, by) > TOO_NEAR) return false;
  return Math.abs(side(ax, ay, bx, by, x, y)) <= TOO_NEAR * Math.hypot(bx - ax, by - ay);
}

/**
 * Readies a polygon's rings: a grid whose cells are inside, outside or on the border, so that most questions are one
 * look-up and the others a look at the few segments near; null when no ring has any extent.
 */
export function createPolygonIndex(rings: readonly (readonly GeoJSON.Position[])[]): PolygonIndex | null {
  const segments = segmentsOf(rings, true);
  if (segments.length === 0) return null;
  const box = boxOf(segments);
  const [west, south, east, north] = box;
  const grid = createSegmentGrid(segments, box);
  const { columns, rows, first, segments: inCells } = grid;
  const state = new Uint8Array(columns * rows);

  /** Where a segment crosses the parallel, or NaN. The lower end counts, the upper one does not. */
  function crossing(segment: number, y: number): number {
    const at = 4 * segment;
    const ay = segments[at + 1]!;
    const by = segments[at + 3]!;
    if (ay > y === by > y) return Number.NaN;
    const ax = segments[at]!;
    return ax + ((y - ay) / (by - ay)) * (segments[at + 2]! - ax);
  }

  const middleX = (column: number) => west + ((column + 0.5) / columns) * (east - west);
  const middleY = (row: number) => south + ((row + 0.5) / rows) * (north - south);

  /** Crossings of the parallel in a cell that lie east of x. Each lies in one cell, wherever its segment is listed. */
  function crossingsIn(row: number, column: number, x: number, y: number): number {
    const cell = row * columns + column;
    let count = 0;
    for (let at = first[cell]!; at < first[cell + 1]!; at++) {
      const place = crossing(inCells[at]!, y);
      if (place > x && grid.column(place) === column) count++;
    }
    return count;
  }

  /** True when a ring comes near the middle of the cell along its parallel. */
  function isNearMiddle(cell: number, x: number, y: number): boolean {
    for (let at = first[cell]!; at < first[cell + 1]!; at++) {
      const segment = 4 * inCells[at]!;
      if (isNear(segments, segment, x, y)) return true;
    }
    return false;
  }

  for (let row = 0; row < rows; row++) {
    const y = middleY(row);
    let passed = 0;
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      if (first[cell] === first[cell + 1]) {
        state[cell] = (passed & 1) === 1 ? INSIDE : OUTSIDE;
        continue;
      }
      const x = middleX(column);
      passed += crossingsIn(row, column, -Infinity, y);
      const before = passed - crossingsIn(row, column, x, y);
      if (isNearMiddle(cell, x, y)) state[cell] = DOUBTFUL;
      else state[cell] = (before & 1) === 1 ? MIDDLE_INSIDE : MIDDLE_OUTSIDE;
    }
  }

  /** How often the rings of a cell are crossed between a point of it and its middle, odd or even. */
  function crossesToMiddle(cell: number, x: number, y: number, toX: number, toY: number): boolean {
    let isOdd = false;
    for (let at = first[cell]!; at < first[cell + 1]!; at++) {
      const segment = 4 * inCells[at]!;
      const [ax, ay] = [segments[segment]!, segments[segment + 1]!];
      const [bx, by] = [segments[segment + 2]!, segments[segment + 3]!];
      const isALeft = side(x, y, toX, toY, ax, ay) >= 0;
      const isBLeft = side(x, y, toX, toY, bx, by) >= 0;
      if (isALeft === isBLeft) continue;
      if (side(ax, ay, bx, by, x, y) > 0 !== side(ax, ay, bx, by, toX, toY) > 0) isOdd = !isOdd;
    }
    return isOdd;
  }

  /** By counting to the east, as far as the first cell that no ring passes. */
  function containsByRay(row: number, from: number, x: number, y: number): boolean {
    let isOdd = false;
    for (let column = from; column < columns; column++) {
      const known = state[row * columns + column]!;
      if (known === INSIDE || known === OUTSIDE) return isOdd === (known === OUTSIDE);
      if ((crossingsIn(row, column, x, y) & 1) === 1) isOdd = !isOdd;
    }
    return isOdd;
  }

  function contains(x: number, y: number): boolean {
    if (!(x >= west && x <= east && y >= south && y <= north)) return false;
    const row = grid.row(y);
    const column = grid.column(x);
    const cell = row * columns + column;
    const known = state[cell]!;
    if (known === OUTSIDE || known === INSIDE) return known === INSIDE;
    if (known === DOUBTFUL) return containsByRay(row, column, x, y);
    return crossesToMiddle(cell, x, y, middleX(column), middleY(row)) !== (known === MIDDLE_INSIDE);
  }

  function meets(ax: number, ay: number, bx: number, by: number): boolean {
    const [lowX, highX] = ax < bx ? [ax, bx] : [bx, ax];
    const [lowY, highY] = ay < by ? [ay, by] : [by, ay];
    if (highX < west || lowX > east || highY < south || lowY > north) return false;
    const [lastColumn, lastRow] = [grid.column(highX), grid.row(highY)];
    for (let row = grid.row(lowY); row <= lastRow; row++) {
      for (let column = grid.column(lowX); column <= lastColumn; column++) {
        const cell = row * columns + column;
        for (let listed = first[cell]!; listed < first[cell + 1]!; listed++) {
          const at = 4 * inCells[listed]!;
          const [cx, cy, dx, dy] = [segments[at]!, segments[at + 1]!, segments[at + 2]!, segments[at + 3]!];
          if (segmentsMeet(ax, ay, bx, by, cx, cy, dx, dy)) return true;
        }
      }
    }
    return false;
  }
  return { box, contains, meets };
}
