/** Values on a square grid: `values[row * columns + column]` stands `step` metres from its neighbours. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
}

/** A closed line over the grid, in columns and rows from its first corner; the first point is not repeated. */
export type Ring = readonly (readonly [column: number, row: number])[];

const NONE = -1;

/**
 * Where the values of a grid pass zero, as rings with the values at or below zero on their left: outer rings run
 * counter-clockwise (columns right, rows up), rings of holes clockwise. Marching squares with straight interpolation;
 * a saddle is joined by the mean of its corners. Values on the edge of the grid must be above zero.
 */
export function contour({ columns, rows, values }: Grid): Ring[] {
  /** Crossings: twice the grid point to the left or below, plus 1 on a line that goes up from it. */
  const next = new Int32Array(2 * columns * rows).fill(NONE);
  const starts: number[] = [];

  function link(from: number, to: number): void {
    next[from] = to;
    starts.push(from);
  }

  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const at = row * columns + column;
      const inside =
        (values[at]! <= 0 ? 1 : 0) |
        (values[at + 1]! <= 0 ? 2 : 0) |
        (values[at + columns + 1]! <= 0 ? 4 : 0) |
        (values[at + columns]! <= 0 ? 8 : 0);
      if (inside === 0 || inside === 15) continue;
      const [south, west] = [2 * at, 2 * at + 1];
      const [east, north] = [2 * (at + 1) + 1, 2 * (at + columns)];
      linkCell(inside, { south, west, east, north }, link, () => {
        const sum = values[at]! + values[at + 1]! + values[at + columns]! + values[at + columns + 1]!;
        return sum <= 0;
      });
    }
  }

  function place(crossing: number): readonly [number, number] {
    const at = crossing >> 1;
    const beyond = (crossing & 1) === 0 ? at + 1 : at + columns;
    const [a, b] = [values[at]!, values[beyond]!];
    const share = a / (a - b);
    const [column, row] = [at % columns, Math.floor(at / columns)];
    return (crossing & 1) === 0 ? [column + share, row] : [column, row + share];
  }

  const rings: Ring[] = [];
  for (const start of starts) {
    if (next[start] === NONE) continue;
    const ring: (readonly [number, number])[] = [];
    for (let at = start; next[at] !== NONE; ) {
      ring.push(place(at));
      const to = next[at]!;
      next[at] = NONE;
      at = to;
    }
    rings.push(ring);
  }
  return rings;
}

interface Cell {
  readonly south: number;
  readonly west: number;
  readonly east: number;
  readonly north: number;
}

/** Links the crossings of one cell; corners inside as bits: south-west 1, south-east 2, north-east 4, north-west 8. */
function linkCell(
  inside: number,
  { south, west, east, north }: Cell,
  link: (from: number, to: number) => void,
  isMiddleInside: () => boolean,
): void {
  switch (inside) {
    case 1:
      return link(south, west);
    case 2:
      return link(east, south);
    case 3:
      return link(east, west);
    case 4:
      return link(north, east);
    case 6:
      return link(north, south);
    case 7:
      return link(north, west);
    case 8:
      return link(west, north);
    case 9:
      return link(south, north);
    case 11:
      return link(east, north);
    case 12:
      return link(west, east);
    case 13:
      return link(south, east);
    case 14:
      return link(west, south);
    case 5:
      if (isMiddleInside()) {
        link(south, east);
        return link(north, west);
      }
      link(south, west);
      return link(north, east);
    default:
      if (isMiddleInside()) {
        link(east, north);
        return link(west, south);
      }
      link(east, south);
      return link(west, north);
  }
}
