import type { SparseCosts } from '../../../domain/costs';

/**
 * Rows of the group with the most weight, where rows and columns with a way between them are of one group. An average or
 * a longest way over everybody needs them all to be of one group.
 */
export function mainGroup(costs: SparseCosts, weights: Float64Array): Uint8Array {
  const { rowCount, columnCount, rowStart, column } = costs;
  const parent = Uint32Array.from({ length: rowCount + columnCount }, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) {
      parent[top] = parent[parent[top]!]!;
      top = parent[top]!;
    }
    return top;
  };
  for (let row = 0; row < rowCount; row++) {
    for (let entry = rowStart[row]!; entry < rowStart[row + 1]!; entry++) {
      parent[root(row)] = root(rowCount + column[entry]!);
    }
  }
  const weightOf = new Map<number, number>();
  for (let row = 0; row < rowCount; row++) {
    if (rowStart[row] === rowStart[row + 1]) continue;
    weightOf.set(root(row), (weightOf.get(root(row)) ?? 0) + weights[row]!);
  }
  const main = [...weightOf].reduce((best, one) => (one[1] > best[1] ? one : best), [-1, -1] as const)[0];
  return Uint8Array.from({ length: rowCount }, (_, row) =>
    rowStart[row] !== rowStart[row + 1] && root(row) === main ? 1 : 0,
  );
}
