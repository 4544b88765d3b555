import type { SparseCosts } from '../../../domain/costs';

/** The same costs with rows and columns exchanged, entries rising within each row. */
export function transposed({ rowCount, columnCount, rowStart, column, cost }: SparseCosts): SparseCosts {
  const start = new Uint32Array(columnCount + 1);
  for (const at of column) start[at + 1]!++;
  for (let at = 0; at < columnCount; at++) start[at + 1]! += start[at]!;
  const next = start.slice(0, columnCount);
  const rows = new Uint32Array(column.length);
  const costs = new Float64Array(column.length);
  for (let row = 0; row < rowCount; row++) {
    for (let entry = rowStart[row]!; entry < rowStart[row + 1]!; entry++) {
      const to = next[column[entry]!]!++;
      rows[to] = row;
      costs[to] = cost[entry]!;
    }
  }
  return { rowCount: columnCount, columnCount: rowCount, rowStart: start, column: rows, cost: costs };
}
