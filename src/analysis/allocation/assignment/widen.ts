import type { Assignment } from './assignment';
import type { Column } from './columns';
import { pairsOf } from './pairs';

/**
 * How many more units of each row would find a place in wider columns, without anybody of the assignment losing
 * theirs: the most that can be placed at all, row by row no fewer than before. Costs play no part.
 *
 * `columns` begins with those of the assignment in their order, each with the same rows or more and at least the same
 * capacity; others follow. Augmenting paths, searched back from what is free.
 */
export function widen(
  { pairs: formerPairs, flow: formerFlow, leftOver, supply }: Assignment,
  columns: readonly Pick<Column, 'rows' | 'capacity'>[],
): Float64Array {
  const more = new Float64Array(supply.length);
  const free = Float64Array.from(columns, ({ capacity }) => capacity);
  const pairs = pairsOf(
    columns.map(({ rows, capacity }) => ({ rows, capacity, costs: new Float64Array(rows.length) })),
    supply.length,
  );
  const flow = new Float64Array(pairs.row.length);
  for (let column = 0; column < formerPairs.columnCount; column++) {
    let pair = pairs.columnStart[column]!;
    for (let old = formerPairs.columnStart[column]!; old < formerPairs.columnStart[column + 1]!; old++) {
      while (pairs.row[pair]! < formerPairs.row[old]!) pair++;
      flow[pair] = formerFlow[old]!;
      free[column]! -= formerFlow[old]!;
    }
  }

  const rest = leftOver.slice();
  const columnMet = new Int32Array(columns.length).fill(-1);
  const rowMet = new Int32Array(supply.length).fill(-1);
  const columnVia = new Uint32Array(columns.length);
  const rowVia = new Uint32Array(supply.length);
  /** Rows and columns that a failed search met lead nowhere any more; marks of others are of their own search. */
  const DEAD = 0x7fffffff;
  let search = 0;

  /** The row found that has something left over; -1 when none can be reached. */
  function findRow(target: number): number {
    search++;
    const queue = [target];
    columnMet[target] = search;
    for (const column of queue) {
      const end = pairs.columnStart[column + 1]!;
      for (let pair = pairs.columnStart[column]!; pair < end; pair++) {
        const row = pairs.row[pair]!;
        if (rest[row]! <= 0) continue;
        rowVia[row] = pair;
        return row;
      }
      for (let pair = pairs.columnStart[column]!; pair < end; pair++) {
        const row = pairs.row[pair]!;
        if (rowMet[row] === search || rowMet[row] === DEAD) continue;
        rowMet[row] = search;
        rowVia[row] = pair;
        for (let at = pairs.rowStart[row]!; at < pairs.rowStart[row + 1]!; at++) {
          const out = pairs.rowPair[at]!;
          const from = pairs.column[out]!;
          if (flow[out]! <= 0 || columnMet[from] === search || columnMet[from] === DEAD) continue;
          columnMet[from] = search;
          columnVia[from] = out;
          queue.push(from);
        }
      }
    }
    for (const column of queue) {
      columnMet[column] = DEAD;
      for (let pair = pairs.columnStart[column]!; pair < pairs.columnStart[column + 1]!; pair++) {
        rowMet[pairs.row[pair]!] = DEAD;
      }
    }
    return -1;
  }

  /** Pairs that units move into, from the row with something left over to the column with something free. */
  function chainFrom(row: number, target: number): readonly number[] {
    const into = [rowVia[row]!];
    for (let column = pairs.column[into[0]!]!; column !== target; ) {
      const next = rowVia[pairs.row[columnVia[column]!]!]!;
      into.push(next);
      column = pairs.column[next]!;
    }
    return into;
  }

  for (let target = 0; target < columns.length; target++) {
    while (free[target]! > 0 && columnMet[target] !== DEAD) {
      const row = findRow(target);
      if (row < 0) break;
      const into = chainFrom(row, target);
      const out = into.slice(0, -1).map((pair) => columnVia[pairs.column[pair]!]!);
      const units = Math.min(rest[row]!, free[target]!, ...out.map((pair) => flow[pair]!));
      rest[row]! -= units;
      more[row]! += units;
      free[target]! -= units;
      for (const pair of into) flow[pair]! += units;
      for (const pair of out) flow[pair]! -= units;
    }
  }
  return more;
}
