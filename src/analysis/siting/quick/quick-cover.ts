import { lagrangianBound } from '../bound/lagrangian';
import type { Demand } from '../instance/demand';
import { CoverSearch } from './cover-search';
import { mostServed } from './limited-search';
import { evaluate, openSet } from '../evaluate/evaluate';
import { roundsFor } from './rounds';
import type { QuickFind } from './quick-find';

/** Most people with so many sites. */
export function quickCover(demand: Demand): QuickFind {
  const { openCount, reachableWeight } = demand;
  let best =
    demand.capacity === null
      ? exchanged(demand, openCount)
      : valued(demand, mostServed(demand, openCount).sites);
  let seen = 0;
  const { lower } = lagrangianBound(demand, {
    kind: 'mclp',
    upper: reachableWeight - best.value,
    iterations: roundsFor(demand),
    onSites(columns) {
      const found =
        demand.capacity !== null || ++seen % 4 !== 0
          ? valued(demand, columns)
          : exchanged(demand, openCount, columns);
      if (found.value > best.value) best = found;
      return reachableWeight - best.value;
    },
  });
  if (demand.capacity === null) {
    const last = exchanged(demand, openCount, best.sites);
    if (last.value > best.value) best = last;
  }
  return { sites: best.sites, bound: reachableWeight - lower };
}

interface Valued {
  readonly sites: readonly number[];
  readonly value: number;
}

function valued(demand: Demand, sites: readonly number[]): Valued {
  return { sites, value: evaluate('mclp', demand, openSet(demand, sites)).servedWeight };
}

function exchanged(demand: Demand, count: number, first: readonly number[] = []): Valued {
  const search = new CoverSearch(demand, demand.weight);
  for (const column of first) search.open(column);
  const sites = [...first, ...search.greedy(count - first.length)];
  search.exchange(sites);
  return valued(demand, sites);
}
