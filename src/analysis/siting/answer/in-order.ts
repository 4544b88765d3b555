import { ServedFlow } from '../evaluate/served-flow';
import type { Demand } from '../instance/demand';
import { isCovering, type SitingObjective } from '../instance/instance';
import { CoverSearch } from '../quick/cover-search';

/**
 * New sites, the most useful first, with the people each adds: for the covering objectives those whom no site before it
 * serves, for the others those assigned to it.
 */
export function inOrder(
  objective: SitingObjective,
  demand: Demand,
  sites: readonly number[],
  flow: Float64Array,
): { readonly order: readonly number[]; readonly adds: readonly number[] } {
  const adds = new Map<number, number>();
  if (isCovering(objective)) {
    const gainOf = demand.capacity === null ? coverGains(demand) : flowGains(demand);
    const left = new Set(sites);
    while (left.size > 0) {
      const [column, gain] = gainOf(left);
      left.delete(column);
      adds.set(column, gain);
    }
  } else {
    for (const column of sites) adds.set(column, 0);
    for (const [entry, people] of flow.entries()) {
      const column = demand.column[entry]!;
      if (people > 0 && adds.has(column)) adds.set(column, adds.get(column)! + people);
    }
  }
  const pairs = [...adds];
  if (!isCovering(objective)) pairs.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return { order: pairs.map(([column]) => column), adds: pairs.map(([, people]) => people) };
}

/** Opens the site that adds most people of those left; gives it and what it adds. */
type Gains = (left: ReadonlySet<number>) => readonly [number, number];

function coverGains(demand: Demand): Gains {
  const search = new CoverSearch(demand, demand.weight);
  return (left) => {
    let best = -1;
    for (const column of left) if (best < 0 || search.gain[column]! > search.gain[best]!) best = column;
    const gain = Math.max(0, search.gain[best]!);
    search.open(best);
    return [best, gain];
  };
}

function flowGains(demand: Demand): Gains {
  const served = new ServedFlow(demand);
  for (const column of demand.lockedColumns) served.open(column);
  return (left) => {
    let best: readonly [number, number] = [-1, -1];
    for (const column of left) {
      const saved = served.save();
      const gain = served.open(column);
      served.restore(saved);
      if (gain > best[1]) best = [column, gain];
    }
    served.open(best[0]);
    return best;
  };
}
