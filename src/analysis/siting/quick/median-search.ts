import type { Demand } from '../instance/demand';

/** Entries looked at before an exchange ends even if it still finds better ones: about half a second. */
const MOST_ENTRIES = 2.5e8;

/** Found best on cities: the bound begins nearest to its final value. */
const SHARE_OF_SECOND = 0.4;

/**
 * Open sites without limits of capacity and the nearest two of each row, for the p-median: greedy, then exchange with the
 * best pair in each step (Teitz & Bart 1968 in the form of Whitaker 1983). A row with no open site counts as farther
 * away than anything else, so that reaching somebody comes before shortening ways.
 */
export class MedianSearch {
  readonly #demand: Demand;
  readonly #isOpen: Uint8Array;
  readonly #nearest: Float64Array;
  readonly #second: Float64Array;
  readonly #site: Int32Array;
  readonly #far: Float64Array;

  constructor(demand: Demand) {
    this.#demand = demand;
    const { rowCount, weight, cost, reachableWeight } = demand;
    let longest = 0;
    for (const one of cost) longest = Math.max(longest, one);
    this.#far = Float64Array.from(weight, (people) => (longest + 1) * (1000 + reachableWeight / people));
    this.#isOpen = demand.isLocked.slice();
    this.#nearest = new Float64Array(rowCount);
    this.#second = new Float64Array(rowCount);
    this.#site = new Int32Array(rowCount);
    this.#refresh();
  }

  /** Sites opened beyond the locked ones. */
  get sites(): number[] {
    return Array.from(this.#demand.freeColumns).filter((column) => this.#isOpen[column] === 1);
  }

  /**
   * What serving each row may be worth, to begin a Lagrangian bound with: its people × a cost between the nearest and the
   * second nearest open site.
   */
  prices(): Float64Array {
    return this.#demand.weight.map((people, row) => {
      const nearest = this.#nearest[row]!;
      const second = Math.min(this.#second[row]!, 2 * nearest);
      return people * (nearest + SHARE_OF_SECOND * (second - nearest));
    });
  }

  open(columns: Iterable<number>): void {
    for (const column of columns) this.#isOpen[column] = 1;
    this.#refresh();
  }

  greedy(count: number): void {
    const { columnStart, columnRow, columnCost, weight, freeColumns } = this.#demand;
    for (let opened = 0; opened < count; opened++) {
      let best = -1;
      let most = -1;
      for (const column of freeColumns) {
        if (this.#isOpen[column] === 1) continue;
        let gain = 0;
        for (let at = columnStart[column]!; at < columnStart[column + 1]!; at++) {
          const row = columnRow[at]!;
          const nearer = this.#nearest[row]! - columnCost[at]!;
          if (nearer > 0) gain += weight[row]! * nearer;
        }
        if (gain > most) [best, most] = [column, gain];
      }
      if (best < 0) return;
      this.#isOpen[best] = 1;
      this.#refresh();
    }
  }

  /** Exchanges one site for another as long as that helps. */
  exchange(): void {
    const steps = Math.ceil(MOST_ENTRIES / Math.max(1, this.#demand.column.length));
    for (let step = 0; step < steps; step++) {
      const pair = this.#bestPair();
      if (pair === null) return;
      this.#isOpen[pair.out] = 0;
      this.#isOpen[pair.into] = 1;
      this.#refresh();
    }
  }

  #bestPair(): { readonly into: number; readonly out: number } | null {
    const { columnStart, columnRow, columnCost, weight, freeColumns, columnCount } = this.#demand;
    const loss = new Float64Array(columnCount);
    let total = 0;
    for (let row = 0; row < weight.length; row++) {
      total += weight[row]! * this.#nearest[row]!;
      const site = this.#site[row]!;
      if (site >= 0) loss[site]! += weight[row]! * (this.#second[row]! - this.#nearest[row]!);
    }
    const sites = this.sites;
    const back = new Float64Array(columnCount);
    let best: { readonly into: number; readonly out: number } | null = null;
    let most = 1e-12 * total;
    for (const into of freeColumns) {
      if (this.#isOpen[into] === 1) continue;
      let gain = 0;
      for (const site of sites) back[site] = 0;
      for (let at = columnStart[into]!; at < columnStart[into + 1]!; at++) {
        const row = columnRow[at]!;
        const cost = columnCost[at]!;
        const second = this.#second[row]!;
        if (cost >= second) continue;
        const nearest = this.#nearest[row]!;
        if (cost < nearest) gain += weight[row]! * (nearest - cost);
        const site = this.#site[row]!;
        if (site >= 0) back[site]! += weight[row]! * (second - Math.max(nearest, cost));
      }
      for (const out of sites) {
        const better = gain + back[out]! - loss[out]!;
        if (better > most) {
          most = better;
          best = { into, out };
        }
      }
    }
    return best;
  }

  #refresh(): void {
    const { columnStart, columnRow, columnCost, columnCount } = this.#demand;
    this.#nearest.set(this.#far);
    this.#second.set(this.#far);
    this.#site.fill(-1);
    for (let column = 0; column < columnCount; column++) {
      if (this.#isOpen[column] === 0) continue;
      for (let at = columnStart[column]!; at < columnStart[column + 1]!; at++) {
        const row = columnRow[at]!;
        const cost = columnCost[at]!;
        if (cost < this.#nearest[row]!) {
          this.#second[row] = this.#nearest[row]!;
          this.#nearest[row] = cost;
          this.#site[row] = column;
        } else if (cost < this.#second[row]!) this.#second[row] = cost;
      }
    }
  }
}
