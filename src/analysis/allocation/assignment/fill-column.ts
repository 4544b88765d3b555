import type { Assignment, Marks } from './assignment';
import type { MinHeap } from './min-heap';

/**
 * Lets units move into a column that came later, as long as that saves something: each time along the chain of moves
 * that saves most, which begins with a unit left over or in a column that then keeps its place free. Ends when the
 * column is full or one place more in it saves nothing; the prices then prove the whole assignment again.
 */
export class FillColumn {
  readonly #state: Assignment;
  readonly #marks: Marks;
  readonly #heap: MinHeap;
  #search = 0;
  #best = 0;
  /** Where the chain begins: a row with something left over, or a column (the other is -1); both -1 = nothing is saved. */
  #fromRow = -1;
  #fromColumn = -1;
  readonly #rows: number[] = [];
  readonly #columns: number[] = [];

  constructor(state: Assignment, marks: Marks, heap: MinHeap) {
    this.#state = state;
    this.#marks = marks;
    this.#heap = heap;
  }

  /** @param column one without flow, at a price so high that nobody wants to move into it yet */
  fill(column: number): void {
    const { free, price } = this.#state;
    while (free[column]! > 0 && price[column]! > 0) {
      this.#findChain(column);
      this.#lowerPrices();
      if (this.#fromRow >= 0 || this.#fromColumn >= 0) this.#moveAlong(column);
    }
  }

  #findChain(column: number): void {
    const { pairs, price, flow, leftOver } = this.#state;
    const { rowDistance, columnMet } = this.#marks;
    this.#search++;
    this.#best = price[column]!;
    this.#fromRow = -1;
    this.#fromColumn = -1;
    this.#rows.length = 0;
    this.#columns.length = 0;
    this.#heap.clear();
    this.#meetColumn(column, 0, 0);
    for (let row = this.#heap.pop(); row >= 0; row = this.#heap.pop()) {
      const distance = this.#heap.key;
      if (distance >= this.#best) break;
      if (distance > rowDistance[row]!) continue;
      this.#rows.push(row);
      if (leftOver[row]! > 0) {
        this.#best = distance;
        this.#fromRow = row;
        this.#fromColumn = -1;
        break;
      }
      for (let at = pairs.rowStart[row]!; at < pairs.rowStart[row + 1]!; at++) {
        const pair = pairs.rowPair[at]!;
        const from = pairs.column[pair]!;
        if (flow[pair]! <= 0 || columnMet[from] === this.#search) continue;
        this.#meetColumn(from, distance, pair);
        if (distance + price[from]! < this.#best) {
          this.#best = distance + price[from]!;
          this.#fromRow = -1;
          this.#fromColumn = from;
        }
      }
    }
  }

  #meetColumn(column: number, distance: number, via: number): void {
    const { pairs, price, rowPrice } = this.#state;
    const { columnMet, columnDistance, columnVia, rowMet, rowDistance, rowVia } = this.#marks;
    const search = this.#search;
    columnMet[column] = search;
    columnDistance[column] = distance;
    columnVia[column] = via;
    this.#columns.push(column);
    const base = distance + price[column]!;
    for (let pair = pairs.columnStart[column]!; pair < pairs.columnStart[column + 1]!; pair++) {
      const row = pairs.row[pair]!;
      const there = base + pairs.cost[pair]! - rowPrice[row]!;
      if (there >= this.#best || (rowMet[row] === search && there >= rowDistance[row]!)) continue;
      rowMet[row] = search;
      rowDistance[row] = there;
      rowVia[row] = pair;
      this.#heap.push(row, there);
    }
  }

  #lowerPrices(): void {
    const { price, rowPrice } = this.#state;
    const { rowDistance, columnDistance } = this.#marks;
    for (const column of this.#columns) {
      price[column]! -= Math.max(0, this.#best - columnDistance[column]!);
    }
    for (const row of this.#rows) rowPrice[row]! -= Math.max(0, this.#best - rowDistance[row]!);
  }

  #moveAlong(column: number): void {
    const { pairs, flow, leftOver, free } = this.#state;
    const { rowVia, columnVia } = this.#marks;
    const { column: columnOf, row: rowOf } = pairs;
    const first = this.#fromRow >= 0 ? this.#fromRow : rowOf[columnVia[this.#fromColumn]!]!;
    let units = free[column]!;
    units = Math.min(units, this.#fromRow >= 0 ? leftOver[first]! : flow[columnVia[this.#fromColumn]!]!);
    for (let to = columnOf[rowVia[first]!]!; to !== column; ) {
      const out = columnVia[to]!;
      units = Math.min(units, flow[out]!);
      to = columnOf[rowVia[rowOf[out]!]!]!;
    }
    if (this.#fromRow >= 0) {
      leftOver[first]! -= units;
    } else {
      flow[columnVia[this.#fromColumn]!]! -= units;
      free[this.#fromColumn]! += units;
    }
    free[column]! -= units;
    flow[rowVia[first]!]! += units;
    for (let to = columnOf[rowVia[first]!]!; to !== column; ) {
      const out = columnVia[to]!;
      flow[out]! -= units;
      const into = rowVia[rowOf[out]!]!;
      flow[into]! += units;
      to = columnOf[into]!;
    }
  }
}
