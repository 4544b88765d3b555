import { ServedFlow } from '../evaluate/served-flow';
import type { Demand } from '../instance/demand';
import { couldTake } from './could-take';

/** Exchanges tried, and candidates looked at for each. */
const ROUNDS = 3;
const CANDIDATES = 6;
/** Entries looked at before an exchange ends: about half a second. */
const MOST_ENTRIES = 4e7;

/**
 * Sites of limited capacity that take many people: greedy by what each adds to the maximum flow, then exchange. What a
 * site adds only shrinks as others open, so that most candidates need not be looked at again (Minoux 1978).
 */
export function mostServed(
  demand: Demand,
  count: number,
): { readonly sites: number[]; readonly isAll: boolean } {
  const served = new ServedFlow(demand);
  for (const column of demand.lockedColumns) served.open(column);
  const adds = new Map<number, number>();
  for (const column of demand.freeColumns) adds.set(column, couldTake(demand, column));
  const sites: number[] = [];
  while (sites.length < count && !served.isEverybodyServed) {
    const column = bestToOpen(served, adds);
    if (column < 0) break;
    served.open(column);
    adds.delete(column);
    sites.push(column);
  }
  exchange(demand, served, sites);
  return { sites, isAll: served.isEverybodyServed };
}

function bestToOpen(served: ServedFlow, adds: Map<number, number>): number {
  const saved = served.save();
  let best = -1;
  let most = 0;
  for (const [column, atMost] of [...adds].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    if (atMost <= most) break;
    const gain = served.open(column);
    served.restore(saved);
    adds.set(column, gain);
    if (gain > most) [best, most] = [column, gain];
  }
  return best;
}

function exchange(demand: Demand, served: ServedFlow, sites: number[]): void {
  const tries = Math.ceil(MOST_ENTRIES / Math.max(1, demand.column.length * CANDIDATES));
  let tried = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let better = false;
    for (const [at, column] of sites.entries()) {
      if (served.isEverybodyServed || ++tried > tries) return;
      const before = served.save();
      const value = served.servedWeight;
      served.close(column);
      const without = served.save();
      let best = { column, value: value + 1e-9 * value };
      for (const other of promising(demand, served, column)) {
        served.open(other);
        if (served.servedWeight > best.value) best = { column: other, value: served.servedWeight };
        served.restore(without);
      }
      if (best.column === column) {
        served.restore(before);
        continue;
      }
      served.open(best.column);
      sites[at] = best.column;
      better = true;
    }
    if (!better) return;
  }
}

/** Closed sites with the most people in reach who have no place now. */
function promising(
  { columnStart, columnRow, capacity, freeColumns }: Demand,
  served: ServedFlow,
  except: number,
) {
  const direct = new Map<number, number>();
  for (const column of freeColumns) {
    if (served.isOpen[column] === 1 || column === except) continue;
    let people = 0;
    for (let at = columnStart[column]!; at < columnStart[column + 1]!; at++) {
      people += served.unserved[columnRow[at]!]!;
    }
    direct.set(column, Math.min(people, capacity?.[column] ?? Infinity));
  }
  return [...direct]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CANDIDATES)
    .map(([column]) => column);
}

/** {@link mostServed} until everybody has a place, superfluous sites closed again; null where there is not room for all. */
export function fewestServing(demand: Demand): number[] | null {
  const { sites, isAll } = mostServed(demand, demand.freeColumns.length);
  if (!isAll) return null;
  const served = new ServedFlow(demand);
  for (const column of [...demand.lockedColumns, ...sites]) served.open(column);
  const kept = [...sites];
  for (let at = kept.length - 1; at >= 0; at--) {
    const before = served.save();
    served.close(kept[at]!);
    if (served.isEverybodyServed) kept.splice(at, 1);
    else served.restore(before);
  }
  return kept;
}
