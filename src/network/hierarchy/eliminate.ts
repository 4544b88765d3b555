import { GrowableUint32 } from '../growable';
import type { Neighbours } from './neighbours';

/** No node, no arc. */
export const NONE = 0xffffffff;

/** What comes of taking nodes away one by one, joining all the neighbours of each that are left. */
export interface Elimination {
  /** Rank r was joined to `rows[first[r] .. first[r + 1])`, rising ranks above its own, when it was taken away. */
  readonly first: Uint32Array;
  readonly rows: Uint32Array;
  /** The lowest of them, the parent in the elimination tree; {@link NONE} at a root. All others are above it. */
  readonly parent: Uint32Array;
}

/** Neighbours per node at most: many times what a street network has in a good order. */
const MAX_PER_NODE = 64;
const SHORT = 24;

function sortShort(values: Uint32Array, length: number): void {
  if (length > SHORT) {
    values.subarray(0, length).sort();
    return;
  }
  for (let i = 1; i < length; i++) {
    const value = values[i]!;
    let at = i;
    for (; at > 0 && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
    values[at] = value;
  }
}

/**
 * Takes the nodes of a graph away in an order.
 * @param rank of each node; a permutation
 * @returns null when the order is so bad that the result would be many times larger than the graph
 */
export function eliminate(graph: Neighbours, rank: Uint32Array): Elimination | null {
  const { nodeCount, first: graphFirst, end, head } = graph;
  const nodeOf = new Uint32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) nodeOf[rank[node]!] = node;
  const first = new Uint32Array(nodeCount + 1);
  const rows = new GrowableUint32(6 * nodeCount + 16);
  const parent = new Uint32Array(nodeCount).fill(NONE);
  const firstChild = new Uint32Array(nodeCount).fill(NONE);
  const nextChild = new Uint32Array(nodeCount).fill(NONE);
  const seenBy = new Uint32Array(nodeCount).fill(NONE);
  const row = new Uint32Array(nodeCount);
  for (let r = 0; r < nodeCount; r++) {
    let length = 0;
    seenBy[r] = r;
    const node = nodeOf[r]!;
    for (let at = graphFirst[node]!; at < end[node]!; at++) {
      const other = rank[head[at]!]!;
      if (other < r) continue;
      seenBy[other] = r;
      row[length++] = other;
    }
    const known = rows.view();
    for (let child = firstChild[r]!; child !== NONE; child = nextChild[child]!) {
      const last = first[child + 1]!;
      for (let at = first[child]!; at < last; at++) {
        const other = known[at]!;
        if (seenBy[other] === r) continue;
        seenBy[other] = r;
        row[length++] = other;
      }
    }
    sortShort(row, length);
    rows.pushAll(row, length);
    first[r + 1] = rows.length;
    if (rows.length > MAX_PER_NODE * nodeCount) return null;
    if (length === 0) continue;
    const above = row[0]!;
    parent[r] = above;
    nextChild[r] = firstChild[above]!;
    firstChild[above] = r;
  }
  return { first, rows: rows.view(), parent };
}

/** Ranks in postorder of the tree: new rank by old. A rank's descendants come right before it. */
export function postorder(parent: Uint32Array): Uint32Array {
  const count = parent.length;
  const size = new Uint32Array(count).fill(1);
  for (let r = 0; r < count; r++) if (parent[r] !== NONE) size[parent[r]!]! += size[r]!;
  /** Next free place among the descendants of each rank; the roots' places come one behind the other. */
  const next = new Uint32Array(count);
  const place = new Uint32Array(count);
  let roots = 0;
  for (let r = count - 1; r >= 0; r--) {
    const above = parent[r]!;
    const begin = above === NONE ? roots : next[above]!;
    if (above === NONE) roots += size[r]!;
    else next[above] = begin + size[r]!;
    next[r] = begin;
    place[r] = begin + size[r]! - 1;
  }
  return place;
}

/** True when each rank's descendants come right before it. */
export function isPostorder(parent: Uint32Array): boolean {
  const size = new Uint32Array(parent.length).fill(1);
  for (let r = 0; r < parent.length; r++) if (parent[r] !== NONE) size[parent[r]!]! += size[r]!;
  for (let r = 0; r < parent.length; r++) {
    const above = parent[r]!;
    if (above !== NONE && r - size[r]! < above - size[above]!) return false;
  }
  return true;
}
