import { MAX_COLUMNS } from '../../limits';

/** Cells from a corner to the opposite one; rows and columns from 0, both ends within. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const MOST_ROWS = 1_048_576;
const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** Column and row of `B7`, from 0; null for what is no cell of a spreadsheet. */
export function cellAt(reference: string): { readonly column: number; readonly row: number } | null {
  const match = REFERENCE.exec(reference);
  if (!match) return null;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 0x40;
  const row = Number(match[2]);
  return column > MAX_COLUMNS || row < 1 || row > MOST_ROWS ? null : { column: column - 1, row: row - 1 };
}

/** The cells of `A1:C2`; null for what is no range. */
export function rangeOf(reference: string): CellRange | null {
  const [first = '', last = first] = reference.split(':');
  const a = cellAt(first);
  const b = cellAt(last);
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
