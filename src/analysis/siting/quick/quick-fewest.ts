import { lagrangianBound } from '../bound/lagrangian';
import { ServedFlow } from '../evaluate/served-flow';
import type { Demand } from '../instance/demand';
import { fewestSites } from './fewest-sites';
import { fewestServing } from './limited-search';
import type { QuickFind } from './quick-find';
import { roundsFor } from './rounds';

/** Fewest sites for everybody. */
export function quickFewest(demand: Demand): QuickFind {
  const isLimited = demand.capacity !== null;
  let sites = isLimited ? fewestServing(demand) : fewestSites(demand);
  if (sites === null && isLimited && !hasRoomForAll(demand)) return { sites: null, bound: null };
  let seen = 0;
  const { lower } = lagrangianBound(demand, {
    kind: 'lscp',
    upper: sites?.length ?? Infinity,
    iterations: roundsFor(demand),
    onSites(columns) {
      if (!isLimited && ++seen % 4 === 0) {
        const found = fewestSites(demand, columns);
        if (found !== null && (sites === null || found.length < sites.length)) sites = found;
      }
      return sites?.length ?? Infinity;
    },
  });
  return { sites, bound: Math.max(0, Math.ceil(lower - 1e-6)) };
}

/** True when everybody has a place once every candidate is open. */
export function hasRoomForAll(demand: Demand): boolean {
  const served = new ServedFlow(demand);
  for (const column of [...demand.lockedColumns, ...demand.freeColumns]) served.open(column);
  return served.isEverybodyServed;
}
