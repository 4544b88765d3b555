import {
  alongEdge,
  type ArcWeights,
  type Flip,
  type RoadGraph,
  type SearchTarget,
  type Snap,
} from '../../network';
import { isTwoWay, legsOf } from './legs';

/** People at a point of the network. */
export interface Demand {
  readonly snap: Snap;
  readonly people: number;
}

/** Demands with the nodes they hang on, packed for a scan that asks them again and again. */
export interface DemandTable {
  readonly people: Float64Array;
  readonly edge: Uint32Array;
  /** Cost of the way from a source on the same edge, which passes no node; Infinity where there is none. */
  readonly direct: Float64Array;
  /** The same when that edge is closed. */
  readonly directCut: Float64Array;
  /** Legs of demand d are `legStart[d] .. legStart[d + 1]`. */
  readonly legStart: Uint32Array;
  readonly legNode: Uint32Array;
  readonly legCost: Float64Array;
  /** 1: lost when the demand's own edge is closed. */
  readonly legPassesMiddle: Uint8Array;
  /** Demands that hang on node n are `atNode[nodeStart[n] .. nodeStart[n + 1]]`. */
  readonly nodeStart: Uint32Array;
  readonly atNode: Uint32Array;
  /** Demands on an edge. */
  readonly onEdge: ReadonlyMap<number, readonly number[]>;
}

export function demandTable(
  graph: RoadGraph,
  demands: readonly Demand[],
  sources: readonly SearchTarget[],
  weights: ArcWeights,
  flip: Flip,
): DemandTable {
  const legs = demands.map(({ snap }) => legsOf(graph, weights, flip, snap, 'before'));
  const legStart = new Uint32Array(demands.length + 1);
  const nodeStart = new Uint32Array(graph.nodeCount + 1);
  for (const [index, own] of legs.entries()) {
    legStart[index + 1] = legStart[index]! + own.length;
    for (const { node } of own) nodeStart[node + 1]!++;
  }
  for (let node = 0; node < graph.nodeCount; node++) nodeStart[node + 1]! += nodeStart[node]!;
  const next = nodeStart.slice();
  const atNode = new Uint32Array(legStart[demands.length]!);
  for (const [index, own] of legs.entries()) for (const { node } of own) atNode[next[node]!++] = index;
  const all = legs.flat();
  const sourcesOn = byEdge(sources.map(({ snap }) => snap.edge));
  const along = demands.map(({ snap }) =>
    directWays(
      graph,
      snap,
      (sourcesOn.get(snap.edge) ?? []).map((index) => sources[index]!),
      weights,
      flip,
    ),
  );
  return {
    people: Float64Array.from(demands, ({ people }) => people),
    edge: Uint32Array.from(demands, ({ snap }) => snap.edge),
    direct: Float64Array.from(along, ({ direct }) => direct),
    directCut: Float64Array.from(along, ({ directCut }) => directCut),
    legStart,
    legNode: Uint32Array.from(all, ({ node }) => node),
    legCost: Float64Array.from(all, ({ cost }) => cost),
    legPassesMiddle: Uint8Array.from(all, ({ passesMiddle }) => (passesMiddle ? 1 : 0)),
    nodeStart,
    atNode,
    onEdge: byEdge(demands.map(({ snap }) => snap.edge)),
  };
}

function byEdge(edges: readonly number[]): Map<number, number[]> {
  const indexes = new Map<number, number[]>();
  for (const [index, edge] of edges.entries()) {
    const others = indexes.get(edge);
    if (others === undefined) indexes.set(edge, [index]);
    else others.push(index);
  }
  return indexes;
}

/** Ways along the common edge of a point and sources, but for those from its one end to the other. */
function directWays(
  graph: RoadGraph,
  snap: Snap,
  sources: readonly SearchTarget[],
  weights: ArcWeights,
  flip: Flip,
): { readonly direct: number; readonly directCut: number } {
  let direct = Infinity;
  let directCut = Infinity;
  const isCut = isTwoWay(graph, weights, snap.edge);
  for (const { snap: place, extra = 0 } of sources) {
    if (Math.abs(place.fraction - snap.fraction) === 1) continue;
    const { cost } =
      flip === 0 ? alongEdge(graph, weights, place, snap) : alongEdge(graph, weights, snap, place);
    direct = Math.min(direct, cost + extra);
    const passesMiddle = (place.fraction - 0.5) * (snap.fraction - 0.5) < 0;
    if (!isCut || !passesMiddle) directCut = Math.min(directCut, cost + extra);
  }
  return { direct, directCut };
}

/** Cheapest way of a demand by the costs of the nodes; `closed`: the edge that is closed, if any. */
export function demandCost(
  table: DemandTable,
  demand: number,
  closed: number | null,
  costAt: (node: number) => number,
): number {
  const isOnClosed = table.edge[demand] === closed;
  let best = (isOnClosed ? table.directCut : table.direct)[demand]!;
  for (let leg = table.legStart[demand]!; leg < table.legStart[demand + 1]!; leg++) {
    if (isOnClosed && table.legPassesMiddle[leg] === 1) continue;
    best = Math.min(best, costAt(table.legNode[leg]!) + table.legCost[leg]!);
  }
  return best;
}
