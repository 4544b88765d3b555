import type { Demand } from '../instance/demand';

/** A covering problem with what makes no difference taken out. */
export interface ReducedCover {
  /** Candidates left; the rest are no better than one of these. */
  readonly columns: readonly number[];
  /** Rows by the places in {@link columns} of the candidates that cover them, and the people of each. */
  readonly rows: readonly { readonly sites: readonly number[]; readonly weight: number }[];
}

/**
 * Takes out rows that open sites cover already, joins rows that the same candidates cover, and drops candidates whose
 * rows another covers as well (Toregas & ReVelle 1973). With `everyRow` a row is also dropped when a row that must be
 * covered can only be covered by candidates that cover it too.
 */
export function reduceCover(
  demand: Demand,
  kept: readonly number[],
  forced: readonly number[],
  everyRow: boolean,
): ReducedCover {
  const isOpen = demand.isLocked.slice();
  for (const column of forced) isOpen[column] = 1;
  let rows = joined(rowsLeft(demand, kept, isOpen));
  const columns = undominated(rows, kept.length);
  rows = joined(renumbered(rows, columns));
  return {
    columns: columns.map((at) => kept[at]!),
    rows: everyRow ? withoutImplied(rows, columns.length) : rows,
  };
}

type Rows = readonly { readonly sites: readonly number[]; readonly weight: number }[];

function rowsLeft(demand: Demand, kept: readonly number[], isOpen: Uint8Array): Rows {
  const { rowCount, rowStart, column, weight, columnCount } = demand;
  const place = new Int32Array(columnCount).fill(-1);
  for (const [at, one] of kept.entries()) place[one] = at;
  const rows: { sites: number[]; weight: number }[] = [];
  for (let row = 0; row < rowCount; row++) {
    const sites: number[] = [];
    let isCovered = false;
    for (let entry = rowStart[row]!; entry < rowStart[row + 1]!; entry++) {
      const one = column[entry]!;
      if (isOpen[one] === 1) isCovered = true;
      else if (place[one]! >= 0) sites.push(place[one]!);
    }
    if (!isCovered) rows.push({ sites: sites.sort((a, b) => a - b), weight: weight[row]! });
  }
  return rows;
}

function joined(rows: Rows): Rows {
  const bySites = new Map<string, { sites: readonly number[]; weight: number }>();
  for (const { sites, weight } of rows) {
    const key = sites.join(' ');
    const same = bySites.get(key);
    if (same === undefined) bySites.set(key, { sites, weight });
    else same.weight += weight;
  }
  return [...bySites.values()];
}

function renumbered(rows: Rows, columns: readonly number[]): Rows {
  const place = new Map(columns.map((column, at) => [column, at]));
  return rows.map(({ sites, weight }) => ({
    sites: sites.flatMap((site) => place.get(site) ?? []),
    weight,
  }));
}

/** Sets of numbers as bits, to tell quickly whether one holds all of another. */
function bitSets(sets: readonly (readonly number[])[], size: number): readonly Uint32Array[] {
  return sets.map((set) => {
    const bits = new Uint32Array((size >> 5) + 1);
    for (const one of set) bits[one >> 5]! |= 1 << (one & 31);
    return bits;
  });
}

function isWithin(small: Uint32Array, large: Uint32Array): boolean {
  for (let at = 0; at < small.length; at++) if ((small[at]! & ~large[at]!) !== 0) return false;
  return true;
}

/** Columns that no other one beats: of two with the same rows the first stays. */
function undominated(rows: Rows, count: number): number[] {
  const rowsOf: number[][] = Array.from({ length: count }, () => []);
  for (const [row, { sites }] of rows.entries()) for (const site of sites) rowsOf[site]!.push(row);
  const bits = bitSets(rowsOf, rows.length);
  const isOut = (column: number) => {
    const own = rowsOf[column]!;
    if (own.length === 0) return true;
    return rows[own[0]!]!.sites.some(
      (other) =>
        other !== column &&
        rowsOf[other]!.length >= own.length &&
        (rowsOf[other]!.length > own.length || other < column) &&
        isWithin(bits[column]!, bits[other]!),
    );
  };
  return rowsOf.flatMap((_own, column) => (isOut(column) ? [] : [column]));
}

/** Rows without those that any cover of another row covers as well. */
function withoutImplied(rows: Rows, columnCount: number): Rows {
  const bits = bitSets(
    rows.map(({ sites }) => sites),
    columnCount,
  );
  const rowsOf: number[][] = Array.from({ length: columnCount }, () => []);
  for (const [row, { sites }] of rows.entries()) for (const site of sites) rowsOf[site]!.push(row);
  return rows.filter(({ sites }, row) => {
    return !sites.some((site) =>
      rowsOf[site]!.some(
        (other) =>
          other !== row && rows[other]!.sites.length < sites.length && isWithin(bits[other]!, bits[row]!),
      ),
    );
  });
}
