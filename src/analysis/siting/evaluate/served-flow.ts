import type { Demand } from '../instance/demand';

/** Parts smaller than this share of all people are rounding. */
export const ROUNDING = 1e-11;

interface Saved {
  /** Flow of the entries in use, in the order in which they came into use. */
  readonly flow: Float64Array;
  readonly unserved: Float64Array;
  readonly room: Float64Array;
  readonly isOpen: Uint8Array;
}

/**
 * The most people that open sites of limited capacity can take: a maximum flow that is kept while sites open and close,
 * by augmenting paths (Edmonds & Karp 1972) that begin at a site with room and shift people between full ones. People
 * of one row may be split between sites.
 */
export class ServedFlow {
  readonly #demand: Demand;
  readonly #least: number;
  /** People of each row at each of its entries. */
  readonly flow: Float64Array;
  /** People of each row not taken yet. */
  readonly unserved: Float64Array;
  /** What each open site can still take. */
  readonly room: Float64Array;
  readonly isOpen: Uint8Array;
  /** The entry that each place in the lists by column stands for. */
  readonly #entryOf: Uint32Array;
  /** Entries that have ever had a flow, as they came, and as a list for each row: few of all, where sites are far apart. */
  readonly #used: number[] = [];
  readonly #isUsed: Uint8Array;
  readonly #firstUsed: Int32Array;
  readonly #nextUsed: Int32Array;
  /** What the present search has seen, and by what: rows by an entry, columns by a row. */
  readonly #rowSeen: Uint32Array;
  readonly #columnSeen: Uint32Array;
  readonly #rowBy: Uint32Array;
  readonly #columnBy: Uint32Array;
  #stamp = 0;

  constructor(demand: Demand) {
    this.#demand = demand;
    this.#least = demand.reachableWeight * ROUNDING;
    this.flow = new Float64Array(demand.column.length);
    this.unserved = demand.weight.slice();
    this.room = new Float64Array(demand.columnCount);
    this.isOpen = new Uint8Array(demand.columnCount);
    this.#entryOf = entriesByColumn(demand);
    this.#isUsed = new Uint8Array(demand.column.length);
    this.#firstUsed = new Int32Array(demand.rowCount).fill(-1);
    this.#nextUsed = new Int32Array(demand.column.length).fill(-1);
    this.#rowSeen = new Uint32Array(demand.rowCount);
    this.#columnSeen = new Uint32Array(demand.columnCount);
    this.#rowBy = new Uint32Array(demand.rowCount);
    this.#columnBy = new Uint32Array(demand.columnCount);
  }

  get servedWeight(): number {
    let served = this.#demand.reachableWeight;
    for (const rest of this.unserved) served -= rest;
    return Math.max(0, served);
  }

  /** True when everybody who can reach a site has a place. */
  get isEverybodyServed(): boolean {
    return this.unserved.every((rest) => rest <= this.#least);
  }

  save(): Saved {
    const { flow, unserved, room, isOpen } = this;
    return {
      flow: Float64Array.from(this.#used, (entry) => flow[entry]!),
      unserved: unserved.slice(),
      room: room.slice(),
      isOpen: isOpen.slice(),
    };
  }

  restore({ flow, unserved, room, isOpen }: Saved): void {
    for (const [at, entry] of this.#used.entries()) this.flow[entry] = flow[at] ?? 0;
    this.unserved.set(unserved);
    this.room.set(room);
    this.isOpen.set(isOpen);
  }

  /** Opens a site; gives how many more people are served. */
  open(column: number): number {
    if (this.isOpen[column] === 1) return 0;
    this.isOpen[column] = 1;
    this.room[column] = this.#demand.capacity?.[column] ?? Infinity;
    return this.#fill(column);
  }

  /** Closes a site and gives its people to others as far as they have room. */
  close(column: number): void {
    const { columnStart, columnRow } = this.#demand;
    this.isOpen[column] = 0;
    this.room[column] = 0;
    for (let at = columnStart[column]!; at < columnStart[column + 1]!; at++) {
      const entry = this.#entryOf[at]!;
      this.unserved[columnRow[at]!]! += this.flow[entry]!;
      this.flow[entry] = 0;
    }
    for (let other = 0; other < this.isOpen.length; other++) {
      if (this.isOpen[other] === 1 && this.room[other]! > this.#least) this.#fill(other);
    }
  }

  #fill(column: number): number {
    let gained = 0;
    while (this.room[column]! > this.#least) {
      const row = this.#rowToTake(column);
      if (row < 0) break;
      gained += this.#take(column, row);
    }
    return gained;
  }

  /** A row with people left from which a chain of shifts ends at the column; -1 where there is none. */
  #rowToTake(column: number): number {
    const { columnStart, columnRow, column: columns } = this.#demand;
    const stamp = ++this.#stamp;
    const queue = [column];
    this.#columnSeen[column] = stamp;
    for (let head = 0; head < queue.length; head++) {
      const site = queue[head]!;
      const [start, end] = [columnStart[site]!, columnStart[site + 1]!];
      for (let at = start; at < end; at++) {
        const row = columnRow[at]!;
        if (this.unserved[row]! <= this.#least) continue;
        this.#rowBy[row] = this.#entryOf[at]!;
        return row;
      }
      for (let at = start; at < end; at++) {
        const row = columnRow[at]!;
        if (this.#rowSeen[row] === stamp) continue;
        this.#rowSeen[row] = stamp;
        this.#rowBy[row] = this.#entryOf[at]!;
        for (let entry = this.#firstUsed[row]!; entry >= 0; entry = this.#nextUsed[entry]!) {
          const other = columns[entry]!;
          if (this.flow[entry]! <= this.#least || this.#columnSeen[other] === stamp) continue;
          this.#columnSeen[other] = stamp;
          this.#columnBy[other] = row;
          queue.push(other);
        }
      }
    }
    return -1;
  }

  /** Moves people along the chain that {@link #rowToTake} found. */
  #take(column: number, first: number): number {
    let amount = Math.min(this.room[column]!, this.unserved[first]!);
    this.#alongChain(column, first, (_entry, from) => {
      if (from >= 0) amount = Math.min(amount, this.flow[from]!);
    });
    this.unserved[first]! -= amount;
    this.#alongChain(column, first, (entry, from) => {
      this.flow[entry]! += amount;
      this.#use(entry);
      if (from >= 0) this.flow[from]! -= amount;
    });
    this.room[column]! -= amount;
    return amount;
  }

  /** Every shift of a chain: the entry that takes people, and the entry of the same row that gives them (-1: none yet). */
  #alongChain(column: number, first: number, shift: (entry: number, from: number) => void): void {
    const { column: columns } = this.#demand;
    let row = first;
    let from = -1;
    for (;;) {
      const entry = this.#rowBy[row]!;
      shift(entry, from);
      const site = columns[entry]!;
      if (site === column) return;
      row = this.#columnBy[site]!;
      from = this.#usedEntry(row, site);
    }
  }

  #use(entry: number): void {
    if (this.#isUsed[entry] === 1) return;
    const row = this.#demand.rowOf[entry]!;
    this.#isUsed[entry] = 1;
    this.#used.push(entry);
    this.#nextUsed[entry] = this.#firstUsed[row]!;
    this.#firstUsed[row] = entry;
  }

  #usedEntry(row: number, site: number): number {
    const { column } = this.#demand;
    let entry = this.#firstUsed[row]!;
    while (entry >= 0 && column[entry] !== site) entry = this.#nextUsed[entry]!;
    return entry;
  }
}

function entriesByColumn({ rowCount, columnStart, columnCount, rowStart, column }: Demand): Uint32Array {
  const next = columnStart.slice(0, columnCount);
  const entries = new Uint32Array(column.length);
  for (let row = 0; row < rowCount; row++) {
    for (let entry = rowStart[row]!; entry < rowStart[row + 1]!; entry++) {
      entries[next[column[entry]!]!++] = entry;
    }
  }
  return entries;
}
