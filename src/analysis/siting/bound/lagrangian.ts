import type { Demand } from '../instance/demand';
import { fillRoom } from './fill-room';

/** What is made as small as possible: sites, people without a place, or people × cost. */
export type Lagrangian = 'lscp' | 'mclp' | 'pmedian';

export interface LagrangianOptions {
  readonly kind: Lagrangian;
  /** Best value known, in the terms of `kind` (for `mclp` people without a place); Infinity where none is. */
  readonly upper: number;
  /** First prices of the rows; made up from the demand where not given. */
  readonly prices?: Float64Array;
  readonly iterations: number;
  /** Tells the new sites that the prices speak for; may give a better value than `upper`. */
  readonly onSites?: (columns: readonly number[]) => number;
}

export interface LagrangianBound {
  /** No choice of sites has a smaller value. */
  readonly lower: number;
  readonly upper: number;
  /** Price of serving each row, where {@link lower} was found. */
  readonly prices: Float64Array;
  /** What each column earns at these prices. */
  readonly earnings: Float64Array;
}

/** Iterations without a better bound after which the step is halved. */
const PATIENCE = 8;
const FIRST_STEP = 1.6;
const LAST_STEP = 0.002;

/**
 * A lower bound by Lagrangian relaxation of "everybody is assigned once" (Geoffrion 1974; for the p-median Cornuéjols,
 * Fisher & Nemhauser 1977), the prices improved by subgradients (Held, Wolfe & Crowder 1974). With prices given, each
 * site earns by itself the best part of its rows that its capacity allows, and the best sites are picked. Valid at any
 * prices; at the best ones it is the bound of the linear programme.
 */
export function lagrangianBound(demand: Demand, options: LagrangianOptions): LagrangianBound {
  const { kind, iterations, onSites } = options;
  const prices = (options.prices ?? firstPrices(demand, kind)).slice();
  const earnings = new Float64Array(demand.columnCount);
  const taken = new Float64Array(demand.rowCount);
  let best = { lower: -Infinity, prices: prices.slice(), earnings: earnings.slice() };
  let { upper } = options;
  let step = FIRST_STEP;
  let since = 0;
  for (let round = 0; round < iterations && step > LAST_STEP; round++) {
    earn(demand, kind, prices, earnings);
    const sites = picked(demand, kind, earnings);
    const lower = boundOf(demand, kind, prices, earnings, sites);
    if (lower > best.lower) {
      if (lower - best.lower > 1e-4 * Math.abs(lower)) since = 0;
      best = { lower, prices: prices.slice(), earnings: earnings.slice() };
    }
    if (++since > PATIENCE) [step, since] = [step / 2, 0];
    if (onSites !== undefined && round % 4 === 3) upper = Math.min(upper, onSites(sites));
    if (isClosed(kind, best.lower, upper)) break;
    follow(demand, kind, prices, sites, taken, step * (aim(upper, lower) - lower));
  }
  return { ...best, upper };
}

function isClosed(kind: Lagrangian, lower: number, upper: number): boolean {
  return kind === 'lscp' ? lower > upper - 1 + 1e-6 : upper - lower <= 1e-9 * Math.abs(upper);
}

/** A value to step toward: the best known, or a little above the present bound. */
function aim(upper: number, lower: number): number {
  return upper < Infinity
    ? Math.max(upper, lower + 1e-6 * Math.abs(lower))
    : lower + 0.1 * Math.abs(lower) + 1e-6;
}

function firstPrices(demand: Demand, kind: Lagrangian): Float64Array {
  const { rowCount, rowStart, column, columnStart, cost, weight } = demand;
  const prices = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const [from, to] = [rowStart[row]!, rowStart[row + 1]!];
    if (kind === 'mclp') prices[row] = weight[row]! / 2;
    else if (kind === 'lscp') {
      let most = 1;
      for (let entry = from; entry < to; entry++) {
        most = Math.max(most, columnStart[column[entry]! + 1]! - columnStart[column[entry]!]!);
      }
      prices[row] = 1 / most;
    } else {
      let sum = 0;
      for (let entry = from; entry < to; entry++) sum += cost[entry]!;
      prices[row] = (weight[row]! * sum) / (2 * (to - from));
    }
  }
  return prices;
}

/** What serving all of a row at an entry of a column is worth beyond its cost. */
const worth = (kind: Lagrangian, price: number, weight: number, cost: number) =>
  kind === 'pmedian' ? price - weight * cost : price;

function earn(demand: Demand, kind: Lagrangian, prices: Float64Array, earnings: Float64Array): void {
  const { columnCount, columnStart, columnRow, columnCost, weight, capacity } = demand;
  for (let column = 0; column < columnCount; column++) {
    let sum = 0;
    let people = 0;
    for (let at = columnStart[column]!; at < columnStart[column + 1]!; at++) {
      const row = columnRow[at]!;
      const value = worth(kind, prices[row]!, weight[row]!, columnCost[at]!);
      if (value <= 0) continue;
      sum += value;
      people += weight[row]!;
    }
    const full = capacity !== null && people > capacity[column]!;
    earnings[column] = full ? earnWithin(demand, kind, prices, column) : sum;
  }
}

/** The best that a site of limited capacity can earn, and whom it takes for that. */
function earnWithin(
  demand: Demand,
  kind: Lagrangian,
  prices: Float64Array,
  column: number,
  taken: Float64Array | null = null,
): number {
  const { columnStart, columnRow, columnCost, weight, capacity } = demand;
  const most = columnStart[column + 1]! - columnStart[column]!;
  const wanting = {
    row: new Uint32Array(most),
    people: new Float64Array(most),
    aHead: new Float64Array(most),
  };
  let count = 0;
  for (let at = columnStart[column]!; at < columnStart[column + 1]!; at++) {
    const row = columnRow[at]!;
    const value = worth(kind, prices[row]!, weight[row]!, columnCost[at]!);
    if (value <= 0) continue;
    wanting.row[count] = row;
    wanting.people[count] = weight[row]!;
    wanting.aHead[count++] = value / weight[row]!;
  }
  return fillRoom({ ...wanting, count }, capacity?.[column] ?? Infinity, (at, people) => {
    const row = wanting.row[at]!;
    if (taken !== null) taken[row]! += people / weight[row]!;
  });
}

/** New sites that the prices speak for. */
function picked({ freeColumns, openCount }: Demand, kind: Lagrangian, earnings: Float64Array): number[] {
  if (kind === 'lscp') return Array.from(freeColumns).filter((column) => earnings[column]! > 1);
  return Array.from(freeColumns)
    .sort((a, b) => earnings[b]! - earnings[a]! || a - b)
    .slice(0, openCount);
}

function boundOf(
  { lockedColumns }: Demand,
  kind: Lagrangian,
  prices: Float64Array,
  earnings: Float64Array,
  sites: readonly number[],
): number {
  let sum = 0;
  for (const price of prices) sum += price;
  for (const column of lockedColumns) sum -= earnings[column]!;
  for (const column of sites) sum -= earnings[column]! - (kind === 'lscp' ? 1 : 0);
  return sum;
}

/** Moves prices along the subgradient: up for rows taken by nobody, down for rows taken more than once. */
function follow(
  demand: Demand,
  kind: Lagrangian,
  prices: Float64Array,
  sites: readonly number[],
  taken: Float64Array,
  distance: number,
): void {
  const { columnStart, columnRow, columnCost, weight, lockedColumns, capacity } = demand;
  taken.fill(0);
  for (const column of [...lockedColumns, ...sites]) {
    if (capacity !== null) {
      earnWithin(demand, kind, prices, column, taken);
      continue;
    }
    for (let at = columnStart[column]!; at < columnStart[column + 1]!; at++) {
      const row = columnRow[at]!;
      if (worth(kind, prices[row]!, weight[row]!, columnCost[at]!) > 0) taken[row]!++;
    }
  }
  let norm = 0;
  for (const times of taken) norm += (1 - times) ** 2;
  if (norm === 0) return;
  for (let row = 0; row < taken.length; row++) {
    const price = prices[row]! + (distance / norm) * (1 - taken[row]!);
    prices[row] = Math.max(0, kind === 'mclp' ? Math.min(price, weight[row]!) : price);
  }
}
