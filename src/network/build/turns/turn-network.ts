import type { TravelMode } from '../../../domain/travel';
import { type ArcRows, arcRows } from '../../rows';
import { accessBit } from '../../tags/access';
import type { NumberedNetwork } from '../nodes';

/** A numbered network as turns are looked up in it. Arcs as in a road graph: `2e` along edge e, `2e + 1` against it. */
export interface TurnNetwork extends ArcRows {
  readonly network: NumberedNetwork;
  readonly head: (arc: number) => number;
  readonly tail: (arc: number) => number;
  /** Whether the mode may use an arc, private roads included, one-way rules kept. */
  readonly mayUse: (arc: number, mode: TravelMode) => boolean;
  /** Whether the mode may use an arc or its opposite: those who ignore one-way streets go both ways. */
  readonly mayUseEither: (arc: number, mode: TravelMode) => boolean;
}

export function openTurnNetwork(network: NumberedNetwork): TurnNetwork {
  const { edges, ways, nodeVertex } = network;
  const arcHead = new Uint32Array(2 * edges.length);
  for (const [index, { from, to }] of edges.entries()) {
    arcHead[2 * index] = to;
    arcHead[2 * index + 1] = from;
  }
  function mayUse(arc: number, mode: TravelMode): boolean {
    const { access } = ways[edges[arc >> 1]!.way]!;
    return ((access | (access >> 8)) & accessBit(mode, (arc & 1) === 0 ? 'forward' : 'backward')) !== 0;
  }
  return {
    network,
    ...arcRows(nodeVertex.length, arcHead),
    head: (arc) => arcHead[arc]!,
    tail: (arc) => arcHead[arc ^ 1]!,
    mayUse,
    mayUseEither: (arc, mode) => mayUse(arc, mode) || mayUse(arc ^ 1, mode),
  };
}

/** Edges of some ways, by OSM id of the way, each way in its own order. Only ways, no areas made of several. */
export function edgesOfWays(
  { edges, ways }: NumberedNetwork,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [index, { way }] of edges.entries()) {
    const { osmId, osmType } = ways[way]!;
    if (osmType !== 'way' || !wanted.has(osmId)) continue;
    const list = found.get(osmId);
    if (list === undefined) found.set(osmId, [index]);
    else list.push(index);
  }
  for (const list of found.values()) list.sort((a, b) => edges[a]!.first - edges[b]!.first);
  return found;
}
