import { arcsOn } from '../twins';
import type { RoadGraph } from '../types';
import { checkTarget, type SearchTarget } from './target';

/** A target waiting behind a node: `arc` leads from the node to it. */
export interface WaitingTarget {
  readonly target: number;
  readonly arc: number;
}

/** Targets by the edges they lie on and the nodes that lead to them. */
export interface TargetIndex {
  onEdge(edge: number): readonly number[];
  behind(node: number): readonly WaitingTarget[];
}

const NOBODY: readonly never[] = [];
const kept = new WeakMap<
  readonly SearchTarget[],
  { readonly graph: RoadGraph; readonly index: TargetIndex }
>();

function add<Item>(lists: Map<number, Item[]>, key: number, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function build(graph: RoadGraph, targets: readonly SearchTarget[]): TargetIndex {
  const byEdge = new Map<number, number[]>();
  const byNode = new Map<number, WaitingTarget[]>();
  const hasWaiting = new Uint8Array(graph.nodeCount);
  for (const [target, place] of targets.entries()) {
    checkTarget(graph, place);
    const { snap } = place;
    add(byEdge, snap.edge, target);
    for (const arc of arcsOn(graph, snap.edge)) {
      const node = graph.arcHead[arc ^ 1]!;
      add(byNode, node, { target, arc });
      hasWaiting[node] = 1;
    }
  }
  return {
    onEdge: (edge) => byEdge.get(edge) ?? NOBODY,
    behind: (node) => (hasWaiting[node] === 1 ? (byNode.get(node) ?? NOBODY) : NOBODY),
  };
}

/** The index of an array of targets on a graph; made once for the same array, which must not be changed in place. */
export function targetIndexOf(graph: RoadGraph, targets: readonly SearchTarget[]): TargetIndex {
  const known = kept.get(targets);
  if (known?.graph === graph) return known.index;
  const index = build(graph, targets);
  kept.set(targets, { graph, index });
  return index;
}
