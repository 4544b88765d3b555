import { type Flip, partAfter, partBefore, shareBefore } from '../search/path';
import { arcsOn } from '../twins';
import type { ArcWeights, RoadGraph, Snap } from '../types';

/** A node beside a point, and what lies between the two. */
export interface End {
  readonly node: number;
  readonly cost: number;
}

/**
 * Nodes that a traveller from a point passes first (`after`), or last before it (`before`), over the arcs or against
 * them (flip 1). From a point on a node only that node counts: who goes on along its street starts there as well.
 */
export function endsOf(
  graph: RoadGraph,
  weights: ArcWeights,
  flip: Flip,
  snap: Snap,
  side: 'before' | 'after',
): End[] {
  const ends: End[] = [];
  for (const arc of arcsOn(graph, snap.edge)) {
    const share = shareBefore(arc, snap);
    if (share === (side === 'after' ? 0 : 1)) continue;
    const cost =
      side === 'after' ? partAfter(weights, flip, arc, snap) : partBefore(weights, flip, arc, snap);
    if (cost < Infinity) ends.push({ node: graph.arcHead[side === 'after' ? arc : arc ^ 1]!, cost });
  }
  return ends;
}
