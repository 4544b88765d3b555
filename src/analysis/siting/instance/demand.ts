import type { SparseCosts } from '../../../domain/costs';
import { isCovering, type SitingInstance } from './instance';
import { transposed } from './transposed';

/**
 * The part of an instance that decides: rows with people whom some site can serve, entries that are of use. Rows are
 * numbered anew, columns are those of the instance.
 */
export interface Demand {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Row of the instance that each row is. */
  readonly instanceRow: Uint32Array;
  /** People of each row, all above 0. */
  readonly weight: Float64Array;
  readonly rowStart: Uint32Array;
  readonly column: Uint32Array;
  readonly cost: Float64Array;
  /** Row of each entry. */
  readonly rowOf: Uint32Array;
  /** The same entries by column: which rows a column serves, and at what cost. */
  readonly columnStart: Uint32Array;
  readonly columnRow: Uint32Array;
  readonly columnCost: Float64Array;
  readonly capacity: Float64Array | null;
  readonly isLocked: Uint8Array;
  readonly lockedColumns: Uint32Array;
  /** Columns that may be opened. */
  readonly freeColumns: Uint32Array;
  /** New sites that can be opened: p, or as many candidates as there are. For `lscp` every candidate. */
  readonly openCount: number;
  /** Sum of {@link weight}. */
  readonly reachableWeight: number;
  /** People whom no site can serve, at whatever number of sites. */
  readonly unreachableWeight: number;
}

/** Entries of a row that are of use: within the radius where there is one, finite, and not at a site that takes nobody. */
function usable({ objective, radius, capacity, costs }: SitingInstance): (entry: number) => boolean {
  const limit = isCovering(objective) ? radius : Infinity;
  return (entry) => {
    const cost = costs.cost[entry]!;
    return cost <= limit && cost < Infinity && (capacity === null || capacity[costs.column[entry]!]! > 0);
  };
}

/** See {@link Demand}. The instance must have passed `checkInstance`. */
export function demandOf(instance: SitingInstance): Demand {
  const { costs, weights, capacity, locked, objective, p } = instance;
  const isUsable = usable(instance);
  const weight: number[] = [];
  const instanceRow: number[] = [];
  const starts = [0];
  const column: number[] = [];
  const cost: number[] = [];
  let reachableWeight = 0;
  let unreachableWeight = 0;
  for (let row = 0; row < costs.rowCount; row++) {
    const people = weights[row]!;
    if (people === 0) continue;
    const before = column.length;
    for (let entry = costs.rowStart[row]!; entry < costs.rowStart[row + 1]!; entry++) {
      if (!isUsable(entry)) continue;
      column.push(costs.column[entry]!);
      cost.push(costs.cost[entry]!);
    }
    if (column.length === before) {
      unreachableWeight += people;
      continue;
    }
    weight.push(people);
    instanceRow.push(row);
    starts.push(column.length);
    reachableWeight += people;
  }
  const isLocked = new Uint8Array(costs.columnCount);
  for (const at of locked) isLocked[at] = 1;
  const columns = [...isLocked.keys()];
  const freeColumns = Uint32Array.from(columns.filter((at) => isLocked[at] === 0));
  const rows = {
    rowCount: weight.length,
    columnCount: costs.columnCount,
    rowStart: Uint32Array.from(starts),
    column: Uint32Array.from(column),
    cost: Float64Array.from(cost),
  };
  return {
    ...rows,
    ...bothWays(rows),
    weight: Float64Array.from(weight),
    instanceRow: Uint32Array.from(instanceRow),
    capacity,
    isLocked,
    lockedColumns: Uint32Array.from(columns.filter((at) => isLocked[at] === 1)),
    freeColumns,
    openCount: objective === 'lscp' ? freeColumns.length : Math.min(p, freeColumns.length),
    reachableWeight,
    unreachableWeight,
  };
}

/** The entries listed by column too, and the row of each. */
function bothWays(rows: SparseCosts) {
  const turned = transposed(rows);
  const rowOf = new Uint32Array(rows.column.length);
  for (let row = 0; row < rows.rowCount; row++) {
    rowOf.fill(row, rows.rowStart[row], rows.rowStart[row + 1]);
  }
  return { columnStart: turned.rowStart, columnRow: turned.column, columnCost: turned.cost, rowOf };
}

/** A demand that counts only entries up to a cost; null when that leaves somebody with no site. */
export function demandWithin(demand: Demand, limit: number): Demand | null {
  const { rowCount, columnCount } = demand;
  const rowStart = new Uint32Array(rowCount + 1);
  let count = 0;
  for (let row = 0; row < rowCount; row++) {
    for (let entry = demand.rowStart[row]!; entry < demand.rowStart[row + 1]!; entry++) {
      if (demand.cost[entry]! <= limit) count++;
    }
    if (count === rowStart[row]) return null;
    rowStart[row + 1] = count;
  }
  const column = new Uint32Array(count);
  const cost = new Float64Array(count);
  let next = 0;
  for (let entry = 0; entry < demand.column.length; entry++) {
    if (demand.cost[entry]! > limit) continue;
    column[next] = demand.column[entry]!;
    cost[next++] = demand.cost[entry]!;
  }
  const rows = { rowCount, columnCount, rowStart, column, cost };
  return { ...demand, ...rows, ...bothWays(rows) };
}
