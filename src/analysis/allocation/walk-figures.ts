import type { Assignment } from './assignment/assignment';
import { toPeople } from './people-units';
import type { ReachLimit } from './query';
import type { WalkFigures } from './result';

const TENTHS = 10;
const BINS = 8;

interface Walk {
  /** Tenths of a metre or second. */
  readonly cost: number;
  readonly units: number;
}

/** How far those assigned walk. Bins are eighths of the limit. */
export function walkFigures({ pairs, flow, supply }: Assignment, { limit }: ReachLimit): WalkFigures {
  const walks: Walk[] = [];
  const nearest = new Float64Array(supply.length).fill(Infinity);
  for (let pair = 0; pair < flow.length; pair++) {
    const row = pairs.row[pair]!;
    if (pairs.cost[pair]! < nearest[row]!) nearest[row] = pairs.cost[pair]!;
  }
  let units = 0;
  let farther = 0;
  let unitCosts = 0;
  const bins = new Float64Array(BINS);
  for (let pair = 0; pair < flow.length; pair++) {
    if (flow[pair]! <= 0) continue;
    const cost = pairs.cost[pair]!;
    walks.push({ cost, units: flow[pair]! });
    units += flow[pair]!;
    unitCosts += toPeople(flow[pair]!) * cost;
    if (cost > nearest[pairs.row[pair]!]!) farther += flow[pair]!;
    const bin = limit > 0 ? Math.ceil((cost * BINS) / (limit * TENTHS)) - 1 : 0;
    bins[Math.min(BINS - 1, Math.max(0, bin))]! += flow[pair]!;
  }
  walks.sort((a, b) => a.cost - b.cost);
  return {
    mean: units === 0 ? null : unitCosts / (toPeople(units) * TENTHS),
    median: quantile(walks, units / 2),
    percentile90: quantile(walks, units * 0.9),
    farthest: quantile(walks, units),
    bins: Array.from(bins, (count, bin) => ({
      from: (bin * limit) / BINS,
      to: ((bin + 1) * limit) / BINS,
      people: toPeople(count),
    })),
    fartherPeople: toPeople(farther),
  };
}

/** The least walk that so many units do not exceed. */
function quantile(walks: readonly Walk[], wanted: number): number | null {
  let units = 0;
  for (const walk of walks) {
    units += walk.units;
    if (units >= wanted) return walk.cost / TENTHS;
  }
  return null;
}
