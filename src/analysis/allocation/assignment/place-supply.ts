import type { Assignment, Marks } from './assignment';
import type { MinHeap } from './min-heap';

/**
 * Places supply row by row: each time along the cheapest way of making room for it, which may move others on from
 * column to column, or leave some over (successive shortest paths with potentials). The prices go on proving that what
 * is placed is placed best.
 */
export class PlaceSupply {
  readonly #state: Assignment;
  readonly #marks: Marks;
  readonly #heap: MinHeap;
  #search = 0;
  #best = 0;
  /** Where the cheapest way ends: in a column with something free, or with a row that leaves over (column -1). */
  #endColumn = -1;
  #endRow = -1;
  readonly #rows: number[] = [];
  readonly #columns: number[] = [];

  constructor(state: Assignment, marks: Marks, heap: MinHeap) {
    this.#state = state;
    this.#marks = marks;
    this.#heap = heap;
  }

  /** Places so many units of a row more. */
  place(row: number, units: number): void {
    this.#priceRow(row);
    for (let rest = units; rest > 0; ) {
      this.#findWay(row);
      this.#raisePrices();
      rest -= this.#moveAlong(row, rest);
    }
  }

  #priceRow(row: number): void {
    const { pairs, penalty, price, rowPrice } = this.#state;
    let least = penalty;
    for (let at = pairs.rowStart[row]!; at < pairs.rowStart[row + 1]!; at++) {
      const pair = pairs.rowPair[at]!;
      const offer = pairs.cost[pair]! + price[pairs.column[pair]!]!;
      if (offer < least) least = offer;
    }
    rowPrice[row] = least;
  }

  #findWay(start: number): void {
    const { pairs, flow } = this.#state;
    const { rowMet, columnDistance } = this.#marks;
    this.#search++;
    this.#best = Infinity;
    this.#rows.length = 0;
    this.#columns.length = 0;
    this.#heap.clear();
    this.#meetRow(start, 0, 0);
    for (let column = this.#heap.pop(); column >= 0; column = this.#heap.pop()) {
      const distance = this.#heap.key;
      if (distance >= this.#best) break;
      if (distance > columnDistance[column]!) continue;
      this.#columns.push(column);
      for (let pair = pairs.columnStart[column]!; pair < pairs.columnStart[column + 1]!; pair++) {
        if (flow[pair]! > 0 && rowMet[pairs.row[pair]!] !== this.#search) {
          this.#meetRow(pairs.row[pair]!, distance, pair);
        }
      }
    }
  }

  #meetRow(row: number, distance: number, via: number): void {
    const { pairs, penalty, price, rowPrice, free } = this.#state;
    const { rowMet, rowDistance, rowVia, columnMet, columnDistance, columnVia } = this.#marks;
    const search = this.#search;
    rowMet[row] = search;
    rowDistance[row] = distance;
    rowVia[row] = via;
    this.#rows.push(row);
    const base = distance - rowPrice[row]!;
    if (base + penalty < this.#best) {
      this.#best = base + penalty;
      this.#endRow = row;
      this.#endColumn = -1;
    }
    const end = pairs.rowStart[row + 1]!;
    for (let at = pairs.rowStart[row]!; at < end; at++) {
      const pair = pairs.rowPair[at]!;
      const column = pairs.column[pair]!;
      const there = base + pairs.cost[pair]! + price[column]!;
      if (there >= this.#best || (columnMet[column] === search && there >= columnDistance[column]!)) continue;
      columnMet[column] = search;
      columnDistance[column] = there;
      columnVia[column] = pair;
      if (free[column]! > 0) {
        this.#best = there;
        this.#endColumn = column;
      } else {
        this.#heap.push(column, there);
      }
    }
  }

  #raisePrices(): void {
    const { price, rowPrice } = this.#state;
    const { rowDistance, columnDistance } = this.#marks;
    for (const column of this.#columns) {
      price[column]! += Math.max(0, this.#best - columnDistance[column]!);
    }
    for (const row of this.#rows) rowPrice[row]! += Math.max(0, this.#best - rowDistance[row]!);
  }

  #moveAlong(start: number, rest: number): number {
    const { pairs, flow, leftOver, free } = this.#state;
    const { rowVia, columnVia } = this.#marks;
    const { column: columnOf, row: rowOf } = pairs;
    const end = this.#endColumn;
    const last = end < 0 ? this.#endRow : rowOf[columnVia[end]!]!;
    let units = end < 0 ? rest : Math.min(rest, free[end]!);
    for (let row = last; row !== start; ) {
      const from = rowVia[row]!;
      if (flow[from]! < units) units = flow[from]!;
      row = rowOf[columnVia[columnOf[from]!]!]!;
    }
    if (end < 0) {
      leftOver[last]! += units;
    } else {
      free[end]! -= units;
      flow[columnVia[end]!]! += units;
    }
    for (let row = last; row !== start; ) {
      const from = rowVia[row]!;
      flow[from]! -= units;
      const into = columnVia[columnOf[from]!]!;
      flow[into]! += units;
      row = rowOf[into]!;
    }
    return units;
  }
}
