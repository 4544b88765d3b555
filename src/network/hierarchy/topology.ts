import { type Elimination, eliminate, isPostorder, NONE } from './eliminate';
import { neighboursOf } from './neighbours';

/**
 * What a hierarchy is without any weights. Every node has a rank; ranks are in postorder of the elimination tree, so
 * that going down the ranks, a node's ancestors are the nodes last met at each smaller depth. Arcs lead up, from a node
 * to those of its ancestors that it is joined to, and name the ancestor by its depth: 16 bits, and whoever walks the
 * ranks in order needs no more than one value a depth at hand.
 */
export interface Topology {
  readonly nodeCount: number;
  readonly arcCount: number;
  /** Depths of the tree: one more than the largest depth. */
  readonly height: number;
  /** Rank of each node of the graph. */
  readonly rank: Uint32Array;
  /** By rank, the parent in the tree; {@link NONE} at a root. */
  readonly parent: Uint32Array;
  /** By rank, how many ancestors there are in the tree. */
  readonly depth: Uint16Array;
  /** Arcs of rank r are `first[r] .. first[r + 1]`, rising: the parent first. */
  readonly first: Uint32Array;
  readonly headDepth: Uint16Array;
  /** By edge of the graph, twice its arc, and 1 more where the edge's forward direction leads down; {@link NONE} for a loop. */
  readonly edgeArc: Uint32Array;
}

/** A tree higher than this belongs to no street network, and its table of pairs of depths would be too large. */
const MAX_HEIGHT = 4096;

function depthsOf({ parent }: Elimination): { readonly depth: Uint16Array; readonly height: number } | null {
  const depth = new Uint16Array(parent.length);
  let height = 0;
  for (let r = parent.length - 1; r >= 0; r--) {
    const here = parent[r] === NONE ? 0 : depth[parent[r]!]! + 1;
    if (here >= MAX_HEIGHT) return null;
    depth[r] = here;
    if (here >= height) height = here + 1;
  }
  return { depth, height };
}

/** Position of a value in the rising part of a list between two positions, where it must be. */
function find(rising: Uint32Array, from: number, end: number, value: number): number {
  let low = from;
  let high = end;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (rising[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}

function arcsOfEdges(arcHead: Uint32Array, rank: Uint32Array, { first, rows }: Elimination): Uint32Array {
  const edgeArc = new Uint32Array(arcHead.length / 2).fill(NONE);
  for (let edge = 0; edge < edgeArc.length; edge++) {
    const tail = rank[arcHead[2 * edge + 1]!]!;
    const head = rank[arcHead[2 * edge]!]!;
    if (tail === head) continue;
    const low = Math.min(tail, head);
    const arc = find(rows, first[low]!, first[low + 1]!, Math.max(tail, head));
    edgeArc[edge] = 2 * arc + (tail < head ? 0 : 1);
  }
  return edgeArc;
}

/** The hierarchy of a graph by ranks from `hierarchyRanks`; null when the ranks are of no use for it. */
export function topologyOf(arcHead: Uint32Array, rank: Uint32Array): Topology | null {
  const elimination = eliminate(neighboursOf(rank.length, arcHead), rank);
  if (elimination === null || !isPostorder(elimination.parent)) return null;
  const depths = depthsOf(elimination);
  if (depths === null) return null;
  const { first, rows, parent } = elimination;
  const headDepth = new Uint16Array(rows.length);
  for (let arc = 0; arc < rows.length; arc++) headDepth[arc] = depths.depth[rows[arc]!]!;
  return {
    nodeCount: rank.length,
    arcCount: rows.length,
    ...depths,
    rank,
    parent,
    first,
    headDepth,
    edgeArc: arcsOfEdges(arcHead, rank, elimination),
  };
}
