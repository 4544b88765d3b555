import { type ArcWeights, CLOSED } from '../types';
import { NONE } from './eliminate';
import { javaScriptKernels } from './kernels-js';
import { webAssemblyKernels } from './kernels-wasm';
import { type Kernels, LANE_LIMIT, LANES, type Metric, type Tree, UNREACHED } from './kernels';
import type { Topology } from './topology';

/** Weights kept customised at a time: the profile in use, and some it was or will be compared with. */
const KEPT = 3;
/** Sweeps over all arcs after which it pays to find those that are not needed. */
const REFINE_AFTER = 12;
/** Columns of a matrix worked out together. */
export const MAX_COLUMNS = 8192;
/** Ends of columns, and seeds of a search, that there is room for. */
export const MAX_ENDS = 4 * MAX_COLUMNS;
export const MAX_SEEDS = 1 << 16;
/** A matrix's sources have at most this many seeds each. */
export const MAX_LANE_SEEDS = 16;

/** Lays arrays out one behind another, eight bytes aligned; first to count, then in a buffer. */
class Layout {
  byteLength = 0;
  readonly #buffer: ArrayBuffer | null;

  constructor(buffer: ArrayBuffer | null) {
    this.#buffer = buffer;
  }

  next<Type>(
    type: {
      new (buffer: ArrayBuffer, offset: number, length: number): Type;
      readonly BYTES_PER_ELEMENT: number;
    },
    length: number,
  ): Type {
    const at = this.byteLength;
    this.byteLength += Math.ceil((length * type.BYTES_PER_ELEMENT) / 8) * 8;
    return this.#buffer === null ? new type(new ArrayBuffer(0), 0, 0) : new type(this.#buffer, at, length);
  }
}

/** All that the kernels work on. What a question does not touch is reserved, not used. */
function layOut({ nodeCount, arcCount, height }: Topology, layout: Layout) {
  return {
    tree: {
      rank: layout.next(Uint32Array, nodeCount),
      parent: layout.next(Uint32Array, nodeCount),
      depth: layout.next(Uint16Array, nodeCount),
      first: layout.next(Uint32Array, nodeCount + 1),
      headDepth: layout.next(Uint16Array, arcCount),
    },
    metrics: Array.from({ length: KEPT }, () => ({
      up: layout.next(Uint32Array, arcCount),
      down: layout.next(Uint32Array, arcCount),
    })),
    table: layout.next(Uint32Array, 2 * height * height),
    best: layout.next(Uint32Array, 2 * height),
    seeds: {
      seedRank: layout.next(Uint32Array, MAX_SEEDS),
      seedCost: layout.next(Uint32Array, MAX_SEEDS),
      seedRest: layout.next(Float64Array, MAX_SEEDS),
      seedSource: layout.next(Int32Array, MAX_SEEDS),
    },
    spread: {
      value: layout.next(Float64Array, nodeCount),
      stack: layout.next(Float64Array, height),
      cost: layout.next(Float64Array, nodeCount),
      source: layout.next(Int32Array, nodeCount),
    },
    lanes: {
      placeOf: layout.next(Uint32Array, nodeCount),
      depth: layout.next(Uint16Array, nodeCount),
      first: layout.next(Uint32Array, nodeCount + 1),
      headDepth: layout.next(Uint16Array, arcCount),
      weight: layout.next(Uint32Array, arcCount),
      endOf: layout.next(Uint32Array, nodeCount),
      hasStart: layout.next(Uint8Array, nodeCount),
      start: layout.next(Uint32Array, nodeCount * LANES),
      stack: layout.next(Uint32Array, height * LANES),
      chain: layout.next(Uint32Array, height),
      ends: layout.next(Uint32Array, MAX_ENDS * LANES),
    },
    laneSeeds: {
      rank: layout.next(Uint32Array, MAX_LANE_SEEDS),
      value: layout.next(Uint32Array, MAX_LANE_SEEDS),
      at: layout.next(Uint32Array, MAX_LANE_SEEDS),
    },
    columns: {
      first: layout.next(Uint32Array, MAX_COLUMNS + 1),
      end: layout.next(Uint32Array, MAX_ENDS),
      cost: layout.next(Float64Array, MAX_ENDS),
      rest: layout.next(Float64Array, LANES * MAX_LANE_SEEDS),
      out: layout.next(Float64Array, LANES * MAX_COLUMNS),
    },
  };
}

export type Rooms = ReturnType<typeof layOut>;

interface Slot {
  readonly both: Metric;
  owner: WeakRef<ArcWeights> | null;
  metric: Metric;
  isRefined: boolean;
  /** Sweeps asked for since the weights were customised. */
  sweeps: number;
  lastUsed: number;
}

/** A memory of WebAssembly takes gigabytes of address space, whatever its size: not for graphs of this size or less. */
const SMALL_BYTES = 8_000_000;

function quickestKernels(byteLength: number): Kernels {
  const compiled = byteLength > SMALL_BYTES ? webAssemblyKernels(byteLength) : null;
  return compiled ?? javaScriptKernels(byteLength);
}

/** A hierarchy ready for questions under the weights it was last asked about. */
export class Hierarchy {
  readonly tree: Tree;
  readonly kernels: Kernels;
  readonly rooms: Rooms;
  readonly #arcHead: Uint32Array;
  readonly #edgeArc: Uint32Array;
  readonly #arcCount: number;
  readonly #slots: Slot[];
  readonly #bounds = new WeakMap<ArcWeights, number>();
  #uses = 0;

  /** @param makeKernels kernels with a memory of at least so many bytes */
  constructor(
    topology: Topology,
    arcHead: Uint32Array,
    makeKernels: (byteLength: number) => Kernels = quickestKernels,
  ) {
    const measure = new Layout(null);
    layOut(topology, measure);
    this.kernels = makeKernels(measure.byteLength);
    this.rooms = layOut(topology, new Layout(this.kernels.memory));
    const { tree } = this.rooms;
    tree.rank.set(topology.rank);
    tree.parent.set(topology.parent);
    tree.depth.set(topology.depth);
    tree.first.set(topology.first);
    tree.headDepth.set(topology.headDepth);
    this.tree = { ...tree, nodeCount: topology.nodeCount, height: topology.height };
    this.#arcHead = arcHead;
    this.#edgeArc = topology.edgeArc;
    this.#arcCount = topology.arcCount;
    this.#slots = this.rooms.metrics.map((both) => ({
      both,
      owner: null,
      metric: both,
      isRefined: false,
      sweeps: 0,
      lastUsed: 0,
    }));
    this.rooms.lanes.chain.fill(UNREACHED);
    this.rooms.lanes.placeOf.fill(NONE);
  }

  /** Weights of its arcs and what questions have used, bytes: what is there as long as the hierarchy is. */
  get byteLength(): number {
    const { tree, spread, table } = this.rooms;
    const sizes = [...Object.values(tree), ...Object.values(spread), this.#edgeArc, table];
    const metrics = this.#slots.reduce(
      (sum, { owner, metric }) =>
        sum + (owner === null ? 0 : 4 * this.#arcCount * (metric.up === metric.down ? 1 : 2)),
      0,
    );
    return sizes.reduce((sum, array) => sum + array.byteLength, metrics);
  }

  /**
   * No cheapest way between two nodes costs more than this: a way leaves each node at most once. Infinity where it is
   * too much for the hierarchy's arithmetic, or where an arc costs nothing.
   */
  bound(weights: ArcWeights): number {
    const known = this.#bounds.get(weights);
    if (known !== undefined) return known;
    const most = new Uint32Array(this.tree.nodeCount);
    for (let arc = 0; arc < weights.length; arc++) {
      const tail = this.#arcHead[arc ^ 1]!;
      if (weights[arc] !== CLOSED && weights[arc]! > most[tail]!) most[tail] = weights[arc]!;
    }
    let sum = weights.includes(0) ? Infinity : 0;
    for (let node = 0; node < most.length; node++) sum += most[node]!;
    const bound = sum < LANE_LIMIT ? sum : Infinity;
    this.#bounds.set(weights, bound);
    return bound;
  }

  /** True when the next question under these weights costs no customization. */
  isReady(weights: ArcWeights): boolean {
    return this.#slots.some(({ owner }) => owner?.deref() === weights);
  }

  /**
   * Arcs with their weights under weights of the graph; valid until {@link KEPT} others have been asked for.
   * @param sweeps how many times the arcs will be gone over; where that is often, those that are not needed are
   *   marked as closed
   */
  metricOf(weights: ArcWeights, sweeps = 1): Metric {
    const known = this.#slots.find(({ owner }) => owner?.deref() === weights);
    const slot = known ?? this.#slots.reduce((a, b) => (b.lastUsed < a.lastUsed ? b : a));
    slot.lastUsed = ++this.#uses;
    if (known === undefined) this.#customize(slot, weights);
    slot.sweeps += sweeps;
    if (slot.sweeps >= REFINE_AFTER && !slot.isRefined) this.#refine(slot);
    return slot.metric;
  }

  #customize(slot: Slot, weights: ArcWeights): void {
    const { up } = slot.both;
    const down = isTwoWay(weights) ? up : slot.both.down;
    up.fill(UNREACHED);
    if (down !== up) down.fill(UNREACHED);
    const edgeArc = this.#edgeArc;
    for (let edge = 0; edge < edgeArc.length; edge++) {
      const entry = edgeArc[edge]!;
      if (entry === NONE) continue;
      const arc = entry >>> 1;
      const rising = 2 * edge + (entry & 1);
      if (weights[rising]! < up[arc]!) up[arc] = weights[rising]!;
      if (weights[rising ^ 1]! < down[arc]!) down[arc] = weights[rising ^ 1]!;
    }
    this.kernels.customize(this.tree, up, down, this.rooms.table);
    slot.owner = new WeakRef(weights);
    slot.metric = { up, down };
    slot.isRefined = false;
    slot.sweeps = 0;
  }

  #refine(slot: Slot): void {
    const { up, down } = slot.metric;
    this.kernels.refine(this.tree, up, down, this.rooms.table, this.rooms.best);
    slot.isRefined = true;
  }
}

/** True when every edge takes as long, or is closed, either way. */
function isTwoWay(weights: ArcWeights): boolean {
  for (let arc = 0; arc < weights.length; arc += 2) if (weights[arc] !== weights[arc + 1]) return false;
  return true;
}
