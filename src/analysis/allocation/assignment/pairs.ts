import type { Column } from './columns';

/** Every pair of a row and a column that it can reach, numbered column by column. */
export interface Pairs {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Pairs of column c are `columnStart[c] .. columnStart[c + 1]`. */
  readonly columnStart: Uint32Array;
  readonly row: Uint32Array;
  readonly column: Uint32Array;
  readonly cost: Float64Array;
  /** Pairs of row r are `rowPair[rowStart[r] .. rowStart[r + 1]]`. */
  readonly rowStart: Uint32Array;
  readonly rowPair: Uint32Array;
  readonly maxCost: number;
}

/** Numbers the pairs of some columns. */
export function pairsOf(columns: readonly Column[], rowCount: number): Pairs {
  const columnStart = new Uint32Array(columns.length + 1);
  for (const [index, { rows }] of columns.entries()) {
    columnStart[index + 1] = columnStart[index]! + rows.length;
  }
  const count = columnStart[columns.length]!;
  const row = new Uint32Array(count);
  const column = new Uint32Array(count);
  const cost = new Float64Array(count);
  for (const [index, { rows, costs }] of columns.entries()) {
    row.set(rows, columnStart[index]);
    cost.set(costs, columnStart[index]);
    column.fill(index, columnStart[index], columnStart[index + 1]);
  }
  const rowStart = new Uint32Array(rowCount + 1);
  for (let pair = 0; pair < count; pair++) rowStart[row[pair]! + 1]!++;
  for (let index = 0; index < rowCount; index++) rowStart[index + 1]! += rowStart[index]!;
  const next = rowStart.slice(0, rowCount);
  const rowPair = new Uint32Array(count);
  let maxCost = 0;
  for (let pair = 0; pair < count; pair++) {
    rowPair[next[row[pair]!]!++] = pair;
    if (cost[pair]! > maxCost) maxCost = cost[pair]!;
  }
  return {
    rowCount,
    columnCount: columns.length,
    columnStart,
    row,
    column,
    cost,
    rowStart,
    rowPair,
    maxCost,
  };
}
