import { openSet } from '../evaluate/evaluate';
import type { Demand } from '../instance/demand';
import { MedianSearch } from '../quick/median-search';
import { remainingCandidates } from './candidates';
import { medianModel } from './median-model';
import { type Exact, runModel, sitesOf } from './run-model';

/** Levels a row is given beyond the one it is served at. */
const FURTHER = 3;

/** The p-median without capacities: levels of distance, deeper where a solution asks for it, until none does. */
export function exactMedian(demand: Demand, exact: Exact): void {
  const { standing, clock } = exact;
  const { kept, forced, lower } = remainingCandidates(
    demand,
    'pmedian',
    standing.value,
    pricesAt(demand, standing.sites),
  );
  standing.raise(lower);
  const depth = new Int32Array(demand.rowCount);
  deepen(demand, kept, standing.sites, depth);
  while (!standing.isSettled && clock.leftS() > 0) {
    const siting = medianModel(demand, kept, forced, depth);
    const { values, status } = runModel(exact, siting, { forced, isBound: true });
    if (status === 'infeasible' || values === null) return;
    if (!deepen(demand, kept, sitesOf(siting, values, forced), depth)) return;
  }
}

/** Prices to begin with, from the sites known; none where none are. */
function pricesAt(demand: Demand, sites: readonly number[] | null): Float64Array | undefined {
  if (sites === null) return undefined;
  const search = new MedianSearch(demand);
  search.open(sites);
  return search.prices();
}

/** Gives rows that these sites serve beyond their depth more of it; true when there were any. */
function deepen(
  demand: Demand,
  kept: readonly number[],
  sites: readonly number[] | null,
  depth: Int32Array,
): boolean {
  const { rowCount, rowStart, column, cost } = demand;
  const isOpen = openSet(demand, sites ?? []);
  const counts = new Uint8Array(demand.columnCount);
  for (const one of kept) counts[one] = 1;
  let isDeeper = false;
  for (let row = 0; row < rowCount; row++) {
    let nearest = Infinity;
    for (let entry = rowStart[row]!; entry < rowStart[row + 1]!; entry++) {
      if (isOpen[column[entry]!] === 1) nearest = Math.min(nearest, cost[entry]!);
    }
    const within = new Set<number>();
    for (let entry = rowStart[row]!; entry < rowStart[row + 1]!; entry++) {
      if (counts[column[entry]!] === 1 && cost[entry]! <= nearest) within.add(cost[entry]!);
    }
    if (within.size <= depth[row]!) continue;
    depth[row] = within.size + FURTHER;
    isDeeper = true;
  }
  return isDeeper;
}
