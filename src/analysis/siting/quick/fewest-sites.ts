import type { Demand } from '../instance/demand';
import { CoverSearch } from './cover-search';

/** Times one site fewer is tried. */
const TRIES = 60;

/**
 * Sites that cover every row, few of them: greedy (Chvátal 1979), then superfluous ones closed, then again and again one
 * fewer by exchange until that leaves somebody uncovered. Null when even all candidates leave somebody.
 */
export function fewestSites(demand: Demand, first: readonly number[] = []): number[] | null {
  const search = new CoverSearch(demand, new Float64Array(demand.rowCount).fill(1));
  const sites: number[] = [];
  for (const column of first) {
    search.open(column);
    sites.push(column);
  }
  sites.push(...search.greedy(demand.freeColumns.length));
  if (search.uncoveredRows > 0) return null;
  let best = withoutSuperfluous(search, sites);
  for (let attempt = 0; attempt < TRIES && best.length > 0; attempt++) {
    const fewer = [...best];
    search.close(fewer.splice(leastMissed(search, fewer), 1)[0]!);
    search.exchange(fewer);
    if (search.uncoveredRows > 0) break;
    best = withoutSuperfluous(search, fewer);
  }
  return best;
}

function withoutSuperfluous(search: CoverSearch, sites: readonly number[]): number[] {
  const kept = [...sites];
  for (let at = kept.length - 1; at >= 0; at--) {
    if (search.gain[kept[at]!]! > 0) continue;
    search.close(kept[at]!);
    kept.splice(at, 1);
  }
  return kept;
}

function leastMissed({ gain }: CoverSearch, sites: readonly number[]): number {
  let least = 0;
  for (const [at, column] of sites.entries()) if (gain[column]! < gain[sites[least]!]!) least = at;
  return least;
}
