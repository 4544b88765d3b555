import type { Demand } from '../instance/demand';

/** Passes over all chosen sites after which an exchange ends even if it still finds better ones. */
const PASSES = 40;

/**
 * Open sites without limits of capacity, and what opening each further one would add: kept while sites open and close,
 * so that a step costs the entries it changes. `value` is what covering a row counts.
 */
export class CoverSearch {
  readonly #demand: Demand;
  readonly #value: Float64Array;
  readonly #sitesOf: Uint32Array;
  readonly isOpen: Uint8Array;
  /** Value of the rows that only this site covers, or would cover. */
  readonly gain: Float64Array;
  uncoveredRows: number;

  constructor(demand: Demand, value: Float64Array) {
    this.#demand = demand;
    this.#value = value;
    this.#sitesOf = new Uint32Array(demand.rowCount);
    this.isOpen = new Uint8Array(demand.columnCount);
    this.gain = new Float64Array(demand.columnCount);
    this.uncoveredRows = demand.rowCount;
    for (let entry = 0; entry < demand.column.length; entry++) {
      this.gain[demand.column[entry]!]! += value[demand.rowOf[entry]!]!;
    }
    for (const column of demand.lockedColumns) this.open(column);
  }

  open(column: number): void {
    const { columnStart, columnRow } = this.#demand;
    this.isOpen[column] = 1;
    for (let at = columnStart[column]!; at < columnStart[column + 1]!; at++) {
      const row = columnRow[at]!;
      const sites = this.#sitesOf[row]!++;
      if (sites === 0) this.#uncoveredBy(row, column, -1);
      else if (sites === 1) this.#ownedBy(row, column, -1);
    }
  }

  close(column: number): void {
    const { columnStart, columnRow } = this.#demand;
    this.isOpen[column] = 0;
    for (let at = columnStart[column]!; at < columnStart[column + 1]!; at++) {
      const row = columnRow[at]!;
      const sites = --this.#sitesOf[row]!;
      if (sites === 0) this.#uncoveredBy(row, column, 1);
      else if (sites === 1) this.#ownedBy(row, column, 1);
    }
  }

  /** The closed site that adds most; -1 where none adds anything. */
  best(): number {
    let best = -1;
    for (const column of this.#demand.freeColumns) {
      if (this.isOpen[column] === 1 || !(this.gain[column]! > 0)) continue;
      if (best < 0 || this.gain[column]! > this.gain[best]!) best = column;
    }
    return best;
  }

  /** Opens the site that adds most, again and again; gives the sites in that order. */
  greedy(count: number): number[] {
    const sites: number[] = [];
    while (sites.length < count) {
      const column = this.best();
      if (column < 0) break;
      this.open(column);
      sites.push(column);
    }
    return sites;
  }

  /**
   * Gives every chosen site up for one that adds more, until none does (the interchange of Teitz & Bart 1968, the first
   * better exchange taken).
   */
  exchange(sites: number[]): void {
    for (let pass = 0; pass < PASSES; pass++) {
      let better = false;
      for (const [at, column] of sites.entries()) {
        this.close(column);
        const loss = this.gain[column]!;
        const other = this.best();
        const isBetter = other >= 0 && this.gain[other]! > loss * (1 + 1e-9) + 1e-12;
        this.open(isBetter ? other : column);
        if (isBetter) sites[at] = other;
        better ||= isBetter;
      }
      if (!better || this.uncoveredRows === 0) return;
    }
  }

  #uncoveredBy(row: number, except: number, sign: 1 | -1): void {
    const { rowStart, column } = this.#demand;
    const value = sign * this.#value[row]!;
    this.uncoveredRows += sign;
    for (let entry = rowStart[row]!; entry < rowStart[row + 1]!; entry++) {
      if (column[entry] !== except) this.gain[column[entry]!]! += value;
    }
  }

  /** The row has one open site besides `except`: what that one alone covers changes. */
  #ownedBy(row: number, except: number, sign: 1 | -1): void {
    const { rowStart, column } = this.#demand;
    for (let entry = rowStart[row]!; entry < rowStart[row + 1]!; entry++) {
      const site = column[entry]!;
      if (site !== except && this.isOpen[site] === 1) this.gain[site]! += sign * this.#value[row]!;
    }
  }
}
