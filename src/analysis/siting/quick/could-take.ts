import type { Demand } from '../instance/demand';

/** People in reach of a site, as far as it has room. */
export function couldTake({ columnStart, columnRow, weight, capacity }: Demand, column: number): number {
  let people = 0;
  for (let at = columnStart[column]!; at < columnStart[column + 1]!; at++) people += weight[columnRow[at]!]!;
  return Math.min(people, capacity?.[column] ?? Infinity);
}
