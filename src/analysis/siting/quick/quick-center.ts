import { evaluate, openSet } from '../evaluate/evaluate';
import { costSteps } from '../evaluate/cost-steps';
import { type Demand, demandWithin } from '../instance/demand';
import { fewestSites } from './fewest-sites';
import { isBeyond } from './is-beyond';
import { mostServed } from './limited-search';
import type { QuickFind } from './quick-find';

/** Shortest longest cost with so many sites: by halving over the costs that occur, a covering problem at each. */
export function quickCenter(demand: Demand): QuickFind {
  const steps = costSteps(demand);
  const { openCount } = demand;
  const last = steps.length - 1;
  let sites = coverWithin(demand, Infinity);
  if (sites === null && isBeyond(demand, openCount)) return { sites: null, bound: null };
  /** The highest step at which it is proven that so many sites do not do. */
  let proven = -1;
  let [low, high] = [0, sites === null ? -1 : stepOf(steps, demand, sites)];
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = coverWithin(demand, steps[middle]!);
    if (found === null) low = middle + 1;
    else {
      sites = found;
      high = middle;
    }
  }
  let unproven = sites === null ? last : high;
  while (proven + 1 < unproven) {
    const middle = (proven + unproven) >> 1;
    const within = demandWithin(demand, steps[middle]!);
    if (within === null || isBeyond(within, openCount)) proven = middle;
    else unproven = middle;
  }
  return { sites, bound: steps[proven + 1] ?? 0 };
}

function coverWithin(demand: Demand, limit: number): number[] | null {
  const within = demandWithin(demand, limit);
  if (within === null) return null;
  if (demand.capacity !== null) {
    const { sites, isAll } = mostServed(within, demand.openCount);
    return isAll ? sites : null;
  }
  const sites = fewestSites(within);
  return sites !== null && sites.length <= demand.openCount ? sites : null;
}

function stepOf(steps: Float64Array, demand: Demand, sites: readonly number[]): number {
  const { objective } = evaluate('pcenter', demand, openSet(demand, sites));
  return objective === null ? steps.length - 1 : Math.max(0, steps.indexOf(objective));
}
