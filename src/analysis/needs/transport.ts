import type { CostMatrix } from '../../domain/costs';
import { AnlanError } from '../../domain/errors';

/** So many units from a row to a column. */
export interface Flow {
  readonly row: number;
  readonly column: number;
  readonly quantity: number;
}

/**
 * The transport problem, exactly: as many units as possible from rows (`supply`) to columns (`demand`), and of all ways
 * to do that the one of least Σ quantity × cost. Successive shortest paths with potentials; whole units give whole flows.
 * Pairs of infinite cost are no way. Flows come by row, then column.
 *
 * Throws `input-invalid` for a quantity that is no whole number of at least 0, and for a negative cost.
 */
export function solveTransport(
  supply: readonly number[],
  demand: readonly number[],
  { rowCount, columnCount, cost }: CostMatrix,
): readonly Flow[] {
  check('supply', supply, rowCount);
  check('demand', demand, columnCount);
  for (const value of cost) {
    if (!(value >= 0)) throw new AnlanError('input-invalid', { field: 'cost', value });
  }
  return new Transport(supply, demand, rowCount, columnCount, cost).solve();
}

function check(field: string, quantities: readonly number[], length: number): void {
  if (quantities.length !== length) {
    throw new AnlanError('input-invalid', { field: `${field}.length`, value: quantities.length });
  }
  const wrong = quantities.find((quantity) => !Number.isSafeInteger(quantity) || quantity < 0);
  if (wrong !== undefined) throw new AnlanError('input-invalid', { field, value: wrong });
}

/** Rows are nodes `0 .. rowCount`, columns follow them. */
class Transport {
  readonly #rows: number;
  readonly #columns: number;
  readonly #cost: Float64Array;
  readonly #flow: Float64Array;
  /** Units still to be sent and still wanted. */
  readonly #left: Float64Array;
  readonly #potential: Float64Array;
  readonly #distance: Float64Array;
  readonly #via: Int32Array;
  readonly #isSettled: Uint8Array;

  constructor(
    supply: readonly number[],
    demand: readonly number[],
    rows: number,
    columns: number,
    cost: Float64Array,
  ) {
    this.#rows = rows;
    this.#columns = columns;
    this.#cost = cost;
    this.#flow = new Float64Array(rows * columns);
    this.#left = Float64Array.from([...supply, ...demand]);
    this.#potential = new Float64Array(rows + columns);
    this.#distance = new Float64Array(rows + columns);
    this.#via = new Int32Array(rows + columns);
    this.#isSettled = new Uint8Array(rows + columns);
  }

  solve(): readonly Flow[] {
    for (let end = this.#search(); end >= 0; end = this.#search()) this.#augment(end);
    const flows: Flow[] = [];
    for (let row = 0; row < this.#rows; row++) {
      for (let column = 0; column < this.#columns; column++) {
        const quantity = this.#flow[row * this.#columns + column]!;
        if (quantity > 0) flows.push({ row, column, quantity });
      }
    }
    return flows;
  }

  /** The nearest column that still wants something, from all rows that still have something; -1 when there is none. */
  #search(): number {
    const distance = this.#distance.fill(Infinity);
    const isSettled = this.#isSettled.fill(0);
    for (let row = 0; row < this.#rows; row++) {
      if (this.#left[row]! <= 0) continue;
      distance[row] = -this.#potential[row]!;
      this.#via[row] = -1;
    }
    for (let node = this.#next(); node >= 0; node = this.#next()) {
      isSettled[node] = 1;
      if (node >= this.#rows && this.#left[node]! > 0) {
        this.#raisePotentials(distance[node]!);
        return node;
      }
      if (node < this.#rows) this.#relaxRow(node);
      else this.#relaxColumn(node);
    }
    return -1;
  }

  #next(): number {
    let best = -1;
    for (let node = 0; node < this.#distance.length; node++) {
      if (
        this.#isSettled[node] === 0 &&
        this.#distance[node]! < (best < 0 ? Infinity : this.#distance[best]!)
      )
        best = node;
    }
    return best;
  }

  #relaxRow(row: number): void {
    for (let column = 0; column < this.#columns; column++) {
      this.#reach(this.#rows + column, row, this.#cost[row * this.#columns + column]!);
    }
  }

  #relaxColumn(node: number): void {
    const column = node - this.#rows;
    for (let row = 0; row < this.#rows; row++) {
      const at = row * this.#columns + column;
      if (this.#flow[at]! > 0) this.#reach(row, node, -this.#cost[at]!);
    }
  }

  #reach(node: number, from: number, cost: number): void {
    const reduced = cost + this.#potential[from]! - this.#potential[node]!;
    const there = this.#distance[from]! + Math.max(0, reduced);
    if (this.#isSettled[node] === 1 || !(there < this.#distance[node]!)) return;
    this.#distance[node] = there;
    this.#via[node] = from;
  }

  #raisePotentials(reach: number): void {
    for (let node = 0; node < this.#distance.length; node++) {
      this.#potential[node]! += this.#isSettled[node] === 1 ? this.#distance[node]! : reach;
    }
  }

  #augment(end: number): void {
    let quantity = this.#left[end]!;
    let start = end;
    for (let node = end; this.#via[node]! >= 0; node = this.#via[node]!) {
      const from = this.#via[node]!;
      if (node < this.#rows) quantity = Math.min(quantity, this.#flow[this.#pair(node, from)]!);
      start = from;
    }
    quantity = Math.min(quantity, this.#left[start]!);
    for (let node = end; this.#via[node]! >= 0; node = this.#via[node]!) {
      const from = this.#via[node]!;
      if (node < this.#rows) this.#flow[this.#pair(node, from)]! -= quantity;
      else this.#flow[this.#pair(from, node)]! += quantity;
    }
    this.#left[start]! -= quantity;
    this.#left[end]! -= quantity;
  }

  #pair(row: number, column: number): number {
    return row * this.#columns + column - this.#rows;
  }
}
