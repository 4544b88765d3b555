import {
  type ArcWeights,
  CLOSED,
  type Flip,
  nearestSource,
  type RoadGraph,
  type SearchTarget,
} from '../../network';
import { type Seeds, seedsOf } from './seeds';

export const NONE = 0xffffffff;

/** The cheapest ways from the nearest of many sources to every node, as trees. */
export interface ShortestForest {
  /** Per node, tenths of the weights' unit; Infinity where none leads. */
  readonly cost: Float64Array;
  readonly seeds: Seeds;
  /** Searched arc by which the node is reached; {@link NONE} for roots and nodes not reached. */
  readonly via: Uint32Array;
  /** Nodes reached, each followed by all that are reached through it. */
  readonly order: Uint32Array;
  /** Place of a node in that order, and how many nodes its tree has from there on, itself included. */
  readonly place: Uint32Array;
  readonly size: Uint32Array;
}

/**
 * Grows the forest over a search from all sources at once, against the arcs where `flip` is 1. Costs rise along every
 * tree, for every arc costs something.
 */
export function shortestForest(
  graph: RoadGraph,
  sources: readonly SearchTarget[],
  weights: ArcWeights,
  flip: Flip,
): ShortestForest {
  const { cost } = nearestSource(graph, sources, {
    weights,
    direction: flip === 0 ? 'from-source' : 'to-source',
  });
  const seeds = seedsOf(graph, sources, weights, flip);
  const via = treeArcs(graph, weights, flip, cost, seeds.cost);
  return { cost, seeds, via, ...preorder(graph, cost, via) };
}

/** The arc over which each node is reached most cheaply; none for a node that a source itself is nearest to. */
function treeArcs(
  { nodeCount, firstArc, arcs, arcHead }: RoadGraph,
  weights: ArcWeights,
  flip: Flip,
  cost: Float64Array,
  seed: Float64Array,
): Uint32Array {
  const via = new Uint32Array(nodeCount).fill(NONE);
  for (let node = 0; node < nodeCount; node++) {
    if (cost[node] === Infinity) continue;
    let best = seed[node]!;
    for (let at = firstArc[node]!; at < firstArc[node + 1]!; at++) {
      const arc = arcs[at]! ^ 1;
      const weight = weights[arc ^ flip]!;
      if (weight === CLOSED) continue;
      const there = cost[arcHead[arc ^ 1]!]! + weight;
      if (there >= best) continue;
      best = there;
      via[node] = arc;
    }
  }
  return via;
}

function preorder(
  { nodeCount, arcHead }: RoadGraph,
  cost: Float64Array,
  via: Uint32Array,
): Pick<ShortestForest, 'order' | 'place' | 'size'> {
  const firstChild = new Uint32Array(nodeCount).fill(NONE);
  const sibling = new Uint32Array(nodeCount).fill(NONE);
  const waiting: number[] = [];
  for (let node = nodeCount - 1; node >= 0; node--) {
    if (via[node] === NONE) {
      if (cost[node] !== Infinity) waiting.push(node);
      continue;
    }
    const parent = arcHead[via[node]! ^ 1]!;
    sibling[node] = firstChild[parent]!;
    firstChild[parent] = node;
  }
  const order = new Uint32Array(nodeCount);
  const place = new Uint32Array(nodeCount).fill(NONE);
  const size = new Uint32Array(nodeCount);
  let count = 0;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    place[node] = count;
    order[count++] = node;
    for (let child = firstChild[node]!; child !== NONE; child = sibling[child]!) waiting.push(child);
  }
  for (let at = count - 1; at >= 0; at--) {
    const node = order[at]!;
    size[node]!++;
    if (via[node] !== NONE) size[arcHead[via[node]! ^ 1]!]! += size[node]!;
  }
  return { order: order.slice(0, count), place, size };
}
