import type { Flip } from '../search/path';
import type { SearchTarget } from '../search/target';
import type { ArcWeights, RoadGraph } from '../types';
import { endsOf } from './ends';
import type { Hierarchy } from './hierarchy';
import { LANE_LIMIT } from './kernels';
import { MAX_SEEDS } from './rooms';

interface Seed {
  readonly node: number;
  readonly cost: number;
  readonly source: number;
}

/** Where a search from these sources begins. */
function seedsOf(
  graph: RoadGraph,
  sources: readonly SearchTarget[],
  weights: ArcWeights,
  flip: Flip,
): readonly Seed[] {
  const seeds: Seed[] = [];
  for (const [source, { snap, extra = 0 }] of sources.entries()) {
    for (const { node, cost } of endsOf(graph, weights, flip, snap, 'after')) {
      seeds.push({ node, cost: extra + cost, source });
    }
  }
  return seeds;
}

/** The part of a cost behind the point, in [0, 1). */
export function restOf(cost: number): number {
  return cost - Math.floor(cost);
}

/** Bits that tell so many seeds apart. */
export function bitsFor(count: number): number {
  return Math.ceil(Math.log2(Math.max(1, count)));
}

interface Field {
  readonly cost: Float64Array;
  readonly source: Int32Array;
}

/** The answer of the last search, by node. */
function byNode({ rank, rooms }: Hierarchy): Field {
  const { value, source: byRank } = rooms.spread;
  const cost = new Float64Array(rank.length);
  const source = new Int32Array(rank.length);
  for (let node = 0; node < rank.length; node++) {
    const r = rank[node]!;
    cost[node] = value[r]!;
    source[node] = byRank[r]!;
  }
  return { cost, source };
}

/**
 * Cost from the nearest of many sources to every node, or to it from every node (flip 1), by the hierarchy; null when
 * its arithmetic has no room for the question, which a plain search has. `cost` and `source` are as in
 * `NearestField`, without a limit.
 */
export function spreadSources(
  graph: RoadGraph,
  hierarchy: Hierarchy,
  sources: readonly SearchTarget[],
  weights: ArcWeights,
  flip: Flip,
): Field | null {
  const seeds = seedsOf(graph, sources, weights, flip);
  const hasRoom = seeds.every(({ cost }) => cost >= 0 && cost + hierarchy.bound(weights) < LANE_LIMIT);
  if (seeds.length > MAX_SEEDS || !hasRoom || hierarchy.bound(weights) === Infinity) return null;
  const { tree, kernels, rooms } = hierarchy;
  const { up, down } = hierarchy.metricOf(weights);
  const isWhole = seeds.every(({ cost }) => restOf(cost) === 0);
  const byRest = isWhole
    ? seeds
    : seeds.toSorted((a, b) => restOf(a.cost) - restOf(b.cost) || a.source - b.source);
  for (const [at, { node, cost, source }] of byRest.entries()) {
    rooms.spread.seeds.seedRank[at] = hierarchy.rank[node]!;
    rooms.spread.seeds.seedCost[at] = Math.floor(cost);
    rooms.spread.seeds.seedRest[at] = restOf(cost);
    rooms.spread.seeds.seedSource[at] = source;
  }
  kernels.spread(
    tree,
    {
      climb: flip === 0 ? up : down,
      sweep: flip === 0 ? down : up,
      shift: bitsFor(seeds.length),
      seedCount: seeds.length,
      ...rooms.spread.seeds,
    },
    rooms.spread,
  );
  return byNode(hierarchy);
}
