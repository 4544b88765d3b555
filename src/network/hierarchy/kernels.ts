import type { Topology } from './topology';

/** No way, and an arc that is closed, in the weights of a hierarchy. */
export const UNREACHED = 0x7fffffff;
/** Costs from here on count as no way in the lanes of a matrix: what is left below 2³¹ when a byte is filled at a time. */
export const LANE_LIMIT = 0x7f000000;
/** Sources that a matrix is worked out for at a time. */
export const LANES = 16;

/** The topology as the kernels see it, in their memory. */
export type Tree = Pick<Topology, 'nodeCount' | 'height' | 'parent' | 'depth' | 'first' | 'headDepth'>;

/**
 * Weights of a hierarchy's arcs, {@link UNREACHED} where there is no way or none that a search needs: up to the ancestor
 * and down from it. The same array twice where every street takes as long either way.
 */
export interface Metric {
  readonly up: Uint32Array;
  readonly down: Uint32Array;
}

/** A search from many seeds to every node. A value is `(cost << shift) + seed`, so that the seed travels with its cost. */
export interface Spread {
  /** Weights on the way up, and on the way down. */
  readonly climb: Uint32Array;
  readonly sweep: Uint32Array;
  readonly shift: number;
  readonly seedCount: number;
  readonly seedRank: Uint32Array;
  /** Whole part of a seed's cost. */
  readonly seedCost: Uint32Array;
  /** Rest of a seed's cost, rising from seed to seed, so that of equal whole parts the lower seed is cheaper. */
  readonly seedRest: Float64Array;
  readonly seedSource: Int32Array;
}

/** What {@link Kernels.spread} works in and answers in. */
export interface SpreadRoom {
  /** By rank, the cost; Infinity where no seed leads to. */
  readonly value: Float64Array;
  /** By rank, the source of the seed it is from; -1 where none leads to. */
  readonly source: Int32Array;
  /** Eight bytes a depth. */
  readonly stack: Float64Array;
}

/** The part of a hierarchy above the ends of a matrix's columns, and what is worked out on it. */
export interface LaneRoom {
  /** Nodes in the part, by rising rank. */
  readonly count: number;
  /** By rank, the place in the part; NONE outside it. */
  readonly placeOf: Uint32Array;
  readonly depth: Uint16Array;
  readonly first: Uint32Array;
  readonly headDepth: Uint16Array;
  /** Shifted weights, at most {@link LANE_LIMIT}. */
  readonly weight: Uint32Array;
  /** By place, where its values go in `ends`; NONE for a node that is no column's end. */
  readonly endOf: Uint32Array;
  /** By place, 1 where `start` holds values that sources climbed there with; all 0 between batches. */
  readonly hasStart: Uint8Array;
  readonly start: Uint32Array;
  /** {@link LANES} values for each depth. */
  readonly stack: Uint32Array;
  /** One value a depth; {@link UNREACHED} throughout between climbs. */
  readonly chain: Uint32Array;
  /** {@link LANES} values for each column's end. */
  readonly ends: Uint32Array;
}

/** The seeds of one source of a matrix. A value is `(cost << shift) + seed`, as in {@link Spread}. */
export interface LaneSeeds {
  readonly count: number;
  readonly rank: Uint32Array;
  readonly value: Uint32Array;
  /** Where the chain from each seed has come to: working memory. */
  readonly at: Uint32Array;
}

/** Which ends lead to which column, at what cost; and the answer. */
export interface Columns {
  readonly count: number;
  /** Ends of column c are `first[c] .. first[c + 1]`. */
  readonly first: Uint32Array;
  readonly end: Uint32Array;
  readonly cost: Float64Array;
  /** Rest of the cost of each seed: `rest[(lane << shift) + seed]`. */
  readonly rest: Float64Array;
  /** One row of `count` costs a lane; Infinity where there is no way. */
  readonly out: Float64Array;
}

/** The inner loops of a hierarchy. Every array given to them lies in {@link memory}. */
export interface Kernels {
  readonly memory: ArrayBuffer;
  /**
   * Makes the weights of shortcuts: each arc becomes as cheap as the cheapest way over lower nodes.
   * @param up weights of all arcs; the same array as `down` where they are the same
   * @param table room for two values for each pair of different depths
   */
  customize(tree: Tree, up: Uint32Array, down: Uint32Array, table: Uint32Array): void;
  /**
   * Marks arcs that no search needs as {@link UNREACHED}: those over a third node are no dearer. Takes customised
   * weights, none of them 0.
   * @param best room for two values for each depth
   */
  refine(tree: Tree, up: Uint32Array, down: Uint32Array, table: Uint32Array, best: Uint32Array): void;
  spread(tree: Tree, question: Spread, room: SpreadRoom): void;
  /** Takes one source up to all its ancestors and leaves its costs in its lane of `room.start`. */
  climbLane(
    tree: Tree,
    climb: Uint32Array,
    shift: number,
    lane: number,
    seeds: LaneSeeds,
    room: LaneRoom,
  ): void;
  /** Brings the costs of all lanes down to the ends. */
  sweepLanes(room: LaneRoom): void;
  /** Costs of all columns. */
  readLanes(shift: number, room: LaneRoom, columns: Columns): void;
}
