import { type ArcWeights, CLOSED, type RoadGraph, type Snap } from '../types';
import { graphOf } from './random-graph';

export interface GridNetwork {
  readonly graph: RoadGraph;
  readonly weights: ArcWeights;
  readonly snaps: readonly Snap[];
}

/** Numbers in [0, 1), the same for the same seed (Park and Miller's minimal standard generator). */
export function randomNumbers(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/**
 * A town of `side` × `side` junctions, of which about a fifth of the streets is missing, a sixth runs one way, some are
 * closed, some doubled or loops, and some leap over others; with islands, and points at random on its streets.
 * `isTwoWay` leaves out the one-way streets.
 */
export function gridNetwork(
  side: number,
  seed: number,
  { isTwoWay = false, snapCount = 40 }: { readonly isTwoWay?: boolean; readonly snapCount?: number } = {},
): GridNetwork {
  const random = randomNumbers(seed);
  const below = (count: number) => Math.floor(random() * count);
  const edges: [number, number][] = [];
  const weights: number[] = [];
  function join(from: number, to: number): void {
    const there = 1 + below(random() < 0.1 ? 5000 : 90);
    const back = isTwoWay ? there : 1 + below(90);
    edges.push([from, to]);
    if (random() < 0.03) weights.push(CLOSED, CLOSED);
    else if (!isTwoWay && random() < 0.16) weights.push(there, CLOSED);
    else weights.push(there, back);
  }
  for (let node = 0; node < side * side; node++) {
    if (node % side < side - 1 && random() < 0.8) join(node, node + 1);
    if (node + side < side * side && random() < 0.8) join(node, node + side);
    if (random() < 0.03) join(node, below(side * side));
    if (random() < 0.03) join(node, node);
    if (random() < 0.03 && edges.length > 0) join(...edges.at(-1)!);
  }
  const snaps = Array.from({ length: edges.length === 0 ? 0 : snapCount }, () => ({
    edge: below(edges.length),
    fraction: random() < 0.2 ? below(2) : random(),
    position: [0, 0] as const,
    offRoadM: 0,
  }));
  const places = Int32Array.from({ length: side * side }, (_, node) => node);
  const graph = graphOf(side * side, edges);
  return {
    graph: {
      ...graph,
      nodeLon: places.map((node) => (node % side) * 10_000),
      nodeLat: places.map((node) => Math.floor(node / side) * 10_000),
    },
    weights: Uint32Array.from(weights),
    snaps,
  };
}
