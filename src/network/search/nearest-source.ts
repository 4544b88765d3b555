import { hierarchyFor } from '../hierarchy/of-graph';
import { spreadSources } from '../hierarchy/spread-sources';
import { arcsOn } from '../twins';
import { type ArcWeights, CLOSED, type RoadGraph, type Snap } from '../types';
import { BucketQueue } from './bucket-queue';
import { maxOpenWeight } from './max-weight';
import { checkLimit, checkTarget, type SearchTarget } from './target';
import { alongEdge, type Flip, partAfter, partBefore } from './path';

export interface FieldOptions {
  readonly weights: ArcWeights;
  /** `from-source`: the nearest source sets out. `to-source`: everybody goes to their nearest source. */
  readonly direction: 'from-source' | 'to-source';
  /** Places beyond this cost count as not reached, tenths of the weights' unit. */
  readonly limit?: number;
}

export interface FieldValue {
  /** Index into the sources. */
  readonly source: number;
  /** Tenths of the weights' unit, the source's extra included. */
  readonly cost: number;
}

/** The nearest of many sources for every place on the network. */
export interface NearestField {
  /** Cost per node, tenths of the weights' unit, the source's extra included; Infinity where none is in reach. */
  readonly cost: Float64Array;
  /** Index of the nearest source per node; -1 where none is in reach. */
  readonly source: Int32Array;
  /** The nearest source of a point on the network; null when none is in reach. */
  at(snap: Snap): FieldValue | null;
}

function spread(
  graph: RoadGraph,
  sources: readonly SearchTarget[],
  weights: ArcWeights,
  flip: Flip,
  limit: number,
): { readonly cost: Float64Array; readonly source: Int32Array } {
  const { nodeCount, firstArc, arcs, arcHead } = graph;
  const cost = new Float64Array(nodeCount).fill(Infinity);
  const source = new Int32Array(nodeCount).fill(-1);
  const seedCosts = sources.map(({ extra = 0 }) => extra);
  const maxSeed = Math.min(
    limit,
    seedCosts.reduce((most, extra) => Math.max(most, extra), 0),
  );
  const queue = new BucketQueue(nodeCount);
  queue.begin(maxOpenWeight(weights) + maxSeed);

  for (const [index, { snap, extra = 0 }] of sources.entries()) {
    for (const arc of arcsOn(graph, snap.edge)) {
      const seed = extra + partAfter(weights, flip, arc, snap);
      const node = arcHead[arc]!;
      if (seed > limit || seed >= cost[node]!) continue;
      cost[node] = seed;
      source[node] = index;
      queue.push(node, seed);
    }
  }
  for (let node = queue.pop(); node >= 0; node = queue.pop()) {
    const here = cost[node]!;
    const end = firstArc[node + 1]!;
    for (let at = firstArc[node]!; at < end; at++) {
      const arc = arcs[at]!;
      const weight = weights[arc ^ flip]!;
      if (weight === CLOSED) continue;
      const head = arcHead[arc]!;
      const there = here + weight;
      if (there >= cost[head]! || there > limit) continue;
      cost[head] = there;
      source[head] = source[node]!;
      queue.push(head, there);
    }
  }
  return { cost, source };
}

function sourcesOnEdges(sources: readonly SearchTarget[]): ReadonlyMap<number, readonly number[]> {
  const onEdge = new Map<number, number[]>();
  for (const [index, { snap }] of sources.entries()) {
    const others = onEdge.get(snap.edge);
    if (others === undefined) onEdge.set(snap.edge, [index]);
    else others.push(index);
  }
  return onEdge;
}

/**
 * One search from many sources at once: the nearest source of every node, and of any point on the network, including
 * points that share an edge with a source. Without a limit it goes by the hierarchy once that pays. Of two sources at equal cost either may be given, always the same one.
 */
export function nearestSource(
  graph: RoadGraph,
  sources: readonly SearchTarget[],
  { weights, direction, limit = Infinity }: FieldOptions,
): NearestField {
  for (const source of sources) checkTarget(graph, source);
  checkLimit(limit);
  const flip = direction === 'from-source' ? 0 : 1;
  const hierarchy = limit === Infinity ? hierarchyFor(graph, weights, 1) : null;
  const { cost, source } =
    (hierarchy && spreadSources(graph, hierarchy, sources, weights, flip)) ??
    spread(graph, sources, weights, flip, limit);
  let onEdge: ReadonlyMap<number, readonly number[]> | null = null;

  function at(snap: Snap): FieldValue | null {
    let best: FieldValue = { source: -1, cost: Infinity };
    for (const arc of arcsOn(graph, snap.edge)) {
      const tail = graph.arcHead[arc ^ 1]!;
      const through = cost[tail]! + partBefore(weights, flip, arc, snap);
      if (through < best.cost) best = { source: source[tail]!, cost: through };
    }
    onEdge ??= sourcesOnEdges(sources);
    for (const index of onEdge.get(snap.edge) ?? []) {
      const { snap: place, extra = 0 } = sources[index]!;
      const along =
        flip === 0 ? alongEdge(graph, weights, place, snap) : alongEdge(graph, weights, snap, place);
      if (along.cost + extra < best.cost) best = { source: index, cost: along.cost + extra };
    }
    return best.source >= 0 && best.cost <= limit ? best : null;
  }
  return { cost, source, at };
}
