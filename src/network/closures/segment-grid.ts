/** Segments by the cells of a grid over their box. */
export interface SegmentGrid {
  readonly columns: number;
  readonly rows: number;
  /** Cell of a place, places outside the box in the nearest one. */
  column(x: number): number;
  row(y: number): number;
  /** Segments of cell `row * columns + column` are `segments[first[cell] .. first[cell + 1])`. */
  readonly first: Uint32Array;
  readonly segments: Uint32Array;
}

const MOST_CELLS_A_SIDE = 512;
/** Cells that a segment may lie in on the average, along each side: bounds the memory of jagged rings. */
const CELLS_PER_SEGMENT = 3;
/** Share of a cell by which a segment is taken to be thicker than it is, against rounding. */
const MARGIN = 1e-3;

function cellsAlong(count: number, extent: number, travelled: number): number {
  const wanted = Math.ceil(2 * Math.sqrt(count));
  const bearable = travelled === 0 ? wanted : Math.floor((CELLS_PER_SEGMENT * count * extent) / travelled);
  return extent > 0 ? Math.max(1, Math.min(wanted, bearable, MOST_CELLS_A_SIDE)) : 1;
}

/** Lays segments (x, y, x, y) into a grid over a box; each into every cell it passes, and now and then one beside it. */
export function createSegmentGrid(
  segments: Float64Array,
  [west, south, east, north]: readonly [number, number, number, number],
): SegmentGrid {
  const count = segments.length / 4;
  let [across, up] = [0, 0];
  for (let at = 0; at < segments.length; at += 4) {
    across += Math.abs(segments[at + 2]! - segments[at]!);
    up += Math.abs(segments[at + 3]! - segments[at + 1]!);
  }
  const columns = cellsAlong(count, east - west, across);
  const rows = cellsAlong(count, north - south, up);
  const perX = east > west ? columns / (east - west) : 0;
  const perY = north > south ? rows / (north - south) : 0;
  const within = (place: number, cells: number) => (place < 0 ? 0 : place >= cells ? cells - 1 : place | 0);

  function visitCells(segment: number, visit: (cell: number) => void): void {
    const at = 4 * segment;
    let [ax, ay, bx, by] = [
      (segments[at]! - west) * perX,
      (segments[at + 1]! - south) * perY,
      (segments[at + 2]! - west) * perX,
      (segments[at + 3]! - south) * perY,
    ];
    if (ay > by) [ax, ay, bx, by] = [bx, by, ax, ay];
    const firstRow = within(ay - MARGIN, rows);
    const lastRow = within(by + MARGIN, rows);
    const slope = by > ay ? (bx - ax) / (by - ay) : 0;
    for (let row = firstRow; row <= lastRow; row++) {
      const from = row - MARGIN <= ay ? ax : ax + (row - MARGIN - ay) * slope;
      const to = row + 1 + MARGIN >= by ? bx : ax + (row + 1 + MARGIN - ay) * slope;
      const lastColumn = within((from > to ? from : to) + MARGIN, columns);
      for (let column = within((from < to ? from : to) - MARGIN, columns); column <= lastColumn; column++) {
        visit(row * columns + column);
      }
    }
  }

  const first = new Uint32Array(columns * rows + 1);
  for (let segment = 0; segment < count; segment++) visitCells(segment, (cell) => first[cell + 1]!++);
  for (let cell = 0; cell < columns * rows; cell++) first[cell + 1]! += first[cell]!;
  const next = first.slice(0, columns * rows);
  const inCells = new Uint32Array(first[columns * rows]!);
  for (let segment = 0; segment < count; segment++) {
    visitCells(segment, (cell) => {
      inCells[next[cell]!++] = segment;
    });
  }
  return {
    columns,
    rows,
    column: (x) => within((x - west) * perX, columns),
    row: (y) => within((y - south) * perY, rows),
    first,
    segments: inCells,
  };
}
