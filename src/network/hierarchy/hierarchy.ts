import { type ArcWeights, CLOSED } from '../types';
import { NONE } from './eliminate';
import { type Kernels, LANE_LIMIT, type Metric, type Tree, UNREACHED } from './kernels';
import { javaScriptKernels } from './kernels-js';
import { webAssemblyKernels } from './kernels-wasm';
import { type Rooms, roomBytes, roomsIn } from './rooms';
import type { Topology } from './topology';

/** Sweeps over all arcs after which it pays to find those that are not needed. */
const REFINE_AFTER = 12;

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
  /** Rank of each node of the graph. */
  readonly rank: Uint32Array;
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
    this.kernels = makeKernels(roomBytes(topology));
    this.rooms = roomsIn(topology, this.kernels.memory);
    const { tree } = this.rooms;
    tree.parent.set(topology.parent);
    tree.depth.set(topology.depth);
    tree.first.set(topology.first);
    tree.headDepth.set(topology.headDepth);
    this.tree = { ...tree, nodeCount: topology.nodeCount, height: topology.height };
    this.rank = topology.rank;
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
  }

  /**
   * Bytes of the tree, the weights of its arcs for all that it is customised for, and the room for a customization or a
   * search of the whole graph. A matrix needs more for as long as it is worked on.
   */
  get byteLength(): number {
    const { tree, spread, customize } = this.rooms;
    const parts = [...Object.values(tree), this.#edgeArc];
    const metrics = this.#slots.reduce(
      (sum, { owner, metric }) =>
        sum + (owner === null ? 0 : 4 * this.#arcCount * (metric.up === metric.down ? 1 : 2)),
      0,
    );
    const room = Math.max(
      customize.table.byteLength,
      spread.value.byteLength + spread.source.byteLength + spread.stack.byteLength,
    );
    return parts.reduce((sum, array) => sum + array.byteLength, metrics + room);
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
   * Arcs with their weights under weights of the graph; valid until a few others have been asked for.
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
    this.kernels.customize(this.tree, up, down, this.rooms.customize.table);
    slot.owner = new WeakRef(weights);
    slot.metric = { up, down };
    slot.isRefined = false;
    slot.sweeps = 0;
  }

  #refine(slot: Slot): void {
    const { up, down } = slot.metric;
    this.kernels.refine(this.tree, up, down, this.rooms.customize.table, this.rooms.customize.best);
    slot.isRefined = true;
  }
}

/** True when every edge takes as long, or is closed, either way. */
function isTwoWay(weights: ArcWeights): boolean {
  for (let arc = 0; arc < weights.length; arc += 2) if (weights[arc] !== weights[arc + 1]) return false;
  return true;
}
