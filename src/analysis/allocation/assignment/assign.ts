import type { Task } from '../../../domain/task';
import { type Assignment, createMarks } from './assignment';
import type { Column } from './columns';
import { FillColumn } from './fill-column';
import { MinHeap } from './min-heap';
import { pairsOf } from './pairs';
import { PlaceSupply } from './place-supply';

/** Rows placed between two breaths. */
const ROWS_PER_BREATH = 200;
/** With more new columns than this share, starting again is quicker than mending. */
const MENDED_SHARE = 0.1;

/**
 * The assignment of the supply of all rows that places the most units and, among those, costs the least: minimum-cost
 * maximum flow by successive shortest paths, exact in whole numbers. Supply and capacities in whole units.
 */
export async function assign(
  columns: readonly Column[],
  supply: Float64Array,
  task: Task,
): Promise<Assignment> {
  const pairs = pairsOf(columns, supply.length);
  const state: Assignment = {
    columns,
    pairs,
    supply,
    penalty: penaltyFor(columns.length, pairs.maxCost),
    flow: new Float64Array(pairs.row.length),
    leftOver: new Float64Array(supply.length),
    free: Float64Array.from(columns, ({ capacity }) => capacity),
    price: new Float64Array(columns.length),
    rowPrice: new Float64Array(supply.length),
  };
  await placeAll(state, supply, task);
  return state;
}

/**
 * The assignment for other columns, from one for columns that are mostly the same objects: the flow into those that
 * are gone is taken out, new ones are filled with whom they save most, and whoever was taken out is placed again.
 * As good as {@link assign} from nothing, to the last unit; the time follows what changes. The former is left as it is.
 */
export async function reassign(
  former: Assignment,
  columns: readonly Column[],
  task: Task,
): Promise<Assignment> {
  const { supply, penalty } = former;
  const formerIndex = new Map(former.columns.map((column, index) => [column, index]));
  const added = columns.flatMap((column, index) => (formerIndex.has(column) ? [] : [index]));
  const pairs = pairsOf(columns, supply.length);
  const isMended =
    added.length <= 1 + MENDED_SHARE * columns.length &&
    former.columns.length - (columns.length - added.length) <= 1 + MENDED_SHARE * columns.length &&
    leastPenalty(columns.length, pairs.maxCost) <= penalty;
  if (!isMended) return assign(columns, supply, task);

  const state: Assignment = {
    columns,
    pairs,
    supply,
    penalty,
    flow: new Float64Array(pairs.row.length),
    leftOver: former.leftOver.slice(),
    free: Float64Array.from(columns, ({ capacity }) => capacity),
    price: new Float64Array(columns.length),
    rowPrice: former.rowPrice.slice(),
  };
  const unplaced = supply.map((units, row) => units - state.leftOver[row]!);
  for (const [index, column] of columns.entries()) {
    const known = formerIndex.get(column);
    if (known === undefined) continue;
    const start = former.pairs.columnStart[known]!;
    const kept = former.flow.subarray(start, start + column.rows.length);
    state.flow.set(kept, pairs.columnStart[index]);
    for (const [at, units] of kept.entries()) unplaced[column.rows[at]!]! -= units;
    state.free[index] = former.free[known]!;
    state.price[index] = former.price[known]!;
  }
  const marks = createMarks(pairs);
  const filler = new FillColumn(state, marks, new MinHeap());
  for (const index of added) {
    state.price[index] = priceOfEntry(state, columns[index]!);
    filler.fill(index);
  }
  await placeAll(state, unplaced, task);
  return state;
}

async function placeAll(state: Assignment, units: Float64Array, task: Task): Promise<void> {
  const placer = new PlaceSupply(state, createMarks(state.pairs), new MinHeap());
  let sinceBreath = 0;
  for (const [row, count] of units.entries()) {
    placer.place(row, count);
    if (count > 0) sinceBreath++;
    if (sinceBreath < ROWS_PER_BREATH) continue;
    sinceBreath = 0;
    task.report({ stage: 'search', done: row, total: units.length });
    await task.breathe();
  }
}

/** The least price at which nobody would move into a column. */
function priceOfEntry({ rowPrice }: Assignment, { rows, costs }: Column): number {
  let price = 0;
  for (let at = 0; at < rows.length; at++) price = Math.max(price, rowPrice[rows[at]!]! - costs[at]!);
  return price;
}

/** A chain of moves passes every column once at most, so that no re-arrangement saves as much as this. */
function leastPenalty(columnCount: number, maxCost: number): number {
  return (columnCount + 1) * (maxCost + 1);
}

/** With room for more columns and higher costs, so that prices hold when columns change. */
function penaltyFor(columnCount: number, maxCost: number): number {
  return leastPenalty(2 * columnCount + 16, 2 * maxCost + 16);
}
