import type { Demand } from '../instance/demand';

/** The costs that occur, each once, rising; of some entries or of all. */
export function costSteps(demand: Demand, isCounted: (entry: number) => boolean = () => true): Float64Array {
  const sorted = demand.cost.filter((_cost, entry) => isCounted(entry)).sort();
  let count = 0;
  for (const cost of sorted) if (count === 0 || cost !== sorted[count - 1]) sorted[count++] = cost;
  return sorted.slice(0, count);
}
