import { lagrangianBound } from '../bound/lagrangian';
import { evaluate, openSet } from '../evaluate/evaluate';
import type { Demand } from '../instance/demand';
import { isBeyond } from './is-beyond';
import { mostServed } from './limited-search';
import { MedianSearch } from './median-search';
import type { QuickFind } from './quick-find';
import { roundsFor } from './rounds';

/** Least people × cost with so many sites. */
export function quickMedian(demand: Demand): QuickFind {
  const search = new MedianSearch(demand);
  search.greedy(demand.openCount);
  search.exchange();
  let best: { readonly sites: readonly number[]; readonly value: number } | null = null;
  const consider = (sites: readonly number[]) => {
    const value = evaluate('pmedian', demand, openSet(demand, sites)).objective;
    if (value !== null && (best === null || value < best.value)) best = { sites, value };
    return best?.value ?? Infinity;
  };
  let upper = consider(search.sites);
  if (demand.capacity !== null) upper = consider(mostServed(demand, demand.openCount).sites);
  if (upper === Infinity && isBeyond(demand, demand.openCount)) return { sites: null, bound: null };
  const { lower } = lagrangianBound(demand, {
    kind: 'pmedian',
    upper,
    iterations: roundsFor(demand),
    ...(upper < Infinity ? { prices: search.prices() } : {}),
    onSites: (sites) => (demand.capacity === null ? consider(sites) : upper),
  });
  return {
    sites: best === null ? null : (best as { sites: readonly number[] }).sites,
    bound: Math.max(0, lower),
  };
}
