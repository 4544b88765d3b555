import { costSteps } from '../evaluate/cost-steps';
import { type Demand, demandWithin } from '../instance/demand';
import { fewestSites } from '../quick/fewest-sites';
import { isBeyond } from '../quick/is-beyond';
import { mostServed } from '../quick/limited-search';
import { fewestModel, limitedModel, type SitingModel } from './models';
import { reduceCover } from './reduce-cover';
import { type Exact, runModel, sitesOf } from './run-model';

/** The p-center: halving over the costs that occur between bound and value, a covering problem at each. */
export function exactCenter(demand: Demand, exact: Exact): void {
  const { standing, clock } = exact;
  if (standing.sites === null) {
    const sites = sitesWithin(demand, exact);
    if (sites === 'none') standing.settle();
    if (typeof sites === 'string') return;
    standing.offer(sites);
  }
  const steps = costSteps(demand);
  let low = firstAtLeast(steps, standing.lower);
  let high = firstAtLeast(steps, standing.value);
  while (low < high && clock.leftS() > 0) {
    const middle = (low + high) >> 1;
    const within = demandWithin(demand, steps[middle]!);
    const sites = within === null ? 'none' : sitesWithin(within, exact);
    if (sites === 'unknown') return;
    if (sites === 'none') {
      low = middle + 1;
      standing.raise(steps[low]!);
    } else {
      standing.offer(sites);
      high = Math.min(middle, firstAtLeast(steps, standing.value));
    }
  }
  if (low >= high) standing.settle();
}

function firstAtLeast(steps: Float64Array, cost: number): number {
  const at = steps.findIndex((step) => step >= cost);
  return at < 0 ? steps.length - 1 : at;
}

/** So many sites that serve everybody by the entries given; `none` is proven. */
function sitesWithin(demand: Demand, exact: Exact): readonly number[] | 'none' | 'unknown' {
  const { openCount, capacity } = demand;
  const quick = capacity === null ? fewestSites(demand) : limited(demand);
  if (quick !== null && quick.length <= openCount) return quick;
  if (isBeyond(demand, openCount)) return 'none';
  const siting = modelOf(demand);
  const { status, values, bound } = runModel(exact, siting, {
    forced: [],
    isBound: false,
    target: openCount,
  });
  const sites = values === null ? null : sitesOf(siting, values, []);
  if (sites !== null && sites.length <= openCount) return sites;
  return status === 'infeasible' || bound > openCount + 1e-6 ? 'none' : 'unknown';
}

function limited(demand: Demand): readonly number[] | null {
  const { sites, isAll } = mostServed(demand, demand.openCount);
  return isAll ? sites : null;
}

function modelOf(demand: Demand): SitingModel {
  const kept = Array.from(demand.freeColumns);
  return demand.capacity === null
    ? fewestModel(reduceCover(demand, kept, [], true), [])
    : limitedModel(demand, 'lscp', { kept, forced: [] });
}
