import type { Demand } from '../instance/demand';
import { ROUNDING } from './served-flow';

/**
 * Takes everybody to the open sites at the least sum of people × cost: successive shortest paths with prices of the
 * sites, one row after the other (the transport form of the Hungarian method). Gives the people of each entry; null
 * where somebody finds no place.
 */
export function cheapestFlow(demand: Demand, isOpen: Uint8Array): Float64Array | null {
  const search = new CheapestFlow(demand, isOpen);
  for (let row = 0; row < demand.rowCount; row++) if (!search.place(row)) return null;
  return search.flow;
}

class CheapestFlow {
  readonly flow: Float64Array;
  readonly #demand: Demand;
  /** Entries of each row at open sites. */
  readonly #openStart: Uint32Array;
  readonly #openEntry: Uint32Array;
  readonly #openSites: readonly number[];
  readonly #least: number;
  readonly #room: Float64Array;
  /** What a place at a full site is worth; at most 0, and 0 where there is room. */
  readonly #price: Float64Array;
  readonly #takers: readonly Map<number, number>[];
  /** Of the present search: reduced cost to a site, the entry it was come to by, and the full site before it (-1: none). */
  readonly #distance: Float64Array;
  readonly #by: Int32Array;
  readonly #before: Int32Array;
  readonly #isSettled: Uint8Array;

  constructor(demand: Demand, isOpen: Uint8Array) {
    const { columnCount, column, capacity } = demand;
    this.#demand = demand;
    this.#openSites = Array.from(isOpen.keys()).filter((site) => isOpen[site] === 1);
    [this.#openStart, this.#openEntry] = openEntries(demand, isOpen);
    this.#least = demand.reachableWeight * ROUNDING;
    this.flow = new Float64Array(column.length);
    this.#room = Float64Array.from(isOpen, (open, at) => (open === 1 ? (capacity?.[at] ?? Infinity) : 0));
    this.#price = new Float64Array(columnCount);
    this.#takers = Array.from({ length: columnCount }, () => new Map<number, number>());
    this.#distance = new Float64Array(columnCount);
    this.#by = new Int32Array(columnCount);
    this.#before = new Int32Array(columnCount);
    this.#isSettled = new Uint8Array(columnCount);
  }

  /** Finds places for all people of a row; false where there are none. */
  place(row: number): boolean {
    let rest = this.#demand.weight[row]!;
    while (rest > this.#least) {
      const end = this.#siteWithRoom(row);
      if (end < 0) return false;
      rest -= this.#shift(end, rest);
    }
    return true;
  }

  #siteWithRoom(row: number): number {
    this.#distance.fill(Infinity);
    this.#isSettled.fill(0);
    this.#relax(row, 0, -1);
    const settled: number[] = [];
    for (;;) {
      const site = this.#nearest();
      if (site < 0) return -1;
      this.#isSettled[site] = 1;
      settled.push(site);
      const reached = this.#distance[site]!;
      if (this.#room[site]! > this.#least) {
        for (const one of settled) this.#price[one]! += this.#distance[one]! - reached;
        return site;
      }
      for (const [other, entry] of this.#takers[site]!) {
        this.#relax(other, reached - (this.#demand.cost[entry]! - this.#price[site]!), site);
      }
    }
  }

  #relax(row: number, base: number, before: number): void {
    const { column, cost } = this.#demand;
    for (let at = this.#openStart[row]!; at < this.#openStart[row + 1]!; at++) {
      const entry = this.#openEntry[at]!;
      const site = column[entry]!;
      if (this.#isSettled[site] === 1) continue;
      const reached = base + cost[entry]! - this.#price[site]!;
      if (reached >= this.#distance[site]!) continue;
      this.#distance[site] = reached;
      this.#by[site] = entry;
      this.#before[site] = before < 0 ? -1 : this.#takers[before]!.get(row)!;
    }
  }

  #nearest(): number {
    let best = -1;
    for (const site of this.#openSites) {
      if (this.#isSettled[site] === 1 || this.#distance[site] === Infinity) continue;
      if (best < 0 || this.#distance[site]! < this.#distance[best]!) best = site;
    }
    return best;
  }

  /** Moves people along the chain found, to the site where it ends; gives how many. */
  #shift(end: number, most: number): number {
    const { column, rowOf } = this.#demand;
    const steps: { readonly into: number; readonly outOf: number }[] = [];
    let amount = Math.min(most, this.#room[end]!);
    for (let site = end; ; ) {
      const outOf = this.#before[site]!;
      steps.push({ into: this.#by[site]!, outOf });
      if (outOf < 0) break;
      amount = Math.min(amount, this.flow[outOf]!);
      site = column[outOf]!;
    }
    this.#room[end]! -= amount;
    for (const { into, outOf } of steps) {
      const row = rowOf[into]!;
      this.flow[into]! += amount;
      this.#takers[column[into]!]!.set(row, into);
      if (outOf < 0) continue;
      this.flow[outOf]! -= amount;
      if (this.flow[outOf]! <= this.#least) this.#takers[column[outOf]!]!.delete(row);
    }
    return amount;
  }
}

function openEntries({ rowCount, rowStart, column }: Demand, isOpen: Uint8Array): [Uint32Array, Uint32Array] {
  const start = new Uint32Array(rowCount + 1);
  const entries: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    for (let entry = rowStart[row]!; entry < rowStart[row + 1]!; entry++) {
      if (isOpen[column[entry]!] === 1) entries.push(entry);
    }
    start[row + 1] = entries.length;
  }
  return [start, Uint32Array.from(entries)];
}
