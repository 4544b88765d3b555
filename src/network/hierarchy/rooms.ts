import { LANES } from './kernels';
import type { Topology } from './topology';

/** Weights kept customised at a time: the profile in use, and some it was or will be compared with. */
export const KEPT = 3;
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

  /** What two parts need of the same memory, one at a time. */
  either<A, B>(one: () => A, other: () => B): [A, B] {
    const begin = this.byteLength;
    const a = one();
    const end = this.byteLength;
    this.byteLength = begin;
    const b = other();
    this.byteLength = Math.max(end, this.byteLength);
    return [a, b];
  }
}

function forSpread({ nodeCount, height }: Topology, layout: Layout) {
  return {
    value: layout.next(Float64Array, nodeCount),
    source: layout.next(Int32Array, nodeCount),
    stack: layout.next(Float64Array, height),
    seeds: {
      seedRank: layout.next(Uint32Array, MAX_SEEDS),
      seedCost: layout.next(Uint32Array, MAX_SEEDS),
      seedRest: layout.next(Float64Array, MAX_SEEDS),
      seedSource: layout.next(Int32Array, MAX_SEEDS),
    },
  };
}

function forMatrix({ nodeCount, arcCount, height }: Topology, layout: Layout) {
  return {
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
    seeds: {
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

/**
 * All that the kernels work on. Customizations, searches and matrices use the same memory, and what a question does not
 * touch is reserved, not used.
 */
function layOut(topology: Topology, layout: Layout) {
  const { nodeCount, arcCount, height } = topology;
  const tree = {
    parent: layout.next(Uint32Array, nodeCount),
    depth: layout.next(Uint16Array, nodeCount),
    first: layout.next(Uint32Array, nodeCount + 1),
    headDepth: layout.next(Uint16Array, arcCount),
  };
  const metrics = Array.from({ length: KEPT }, () => ({
    up: layout.next(Uint32Array, arcCount),
    down: layout.next(Uint32Array, arcCount),
  }));
  const [customize, [spread, matrix]] = layout.either(
    () => ({
      table: layout.next(Uint32Array, height * Math.max(0, height - 1)),
      best: layout.next(Uint32Array, 2 * height),
    }),
    () =>
      layout.either(
        () => forSpread(topology, layout),
        () => forMatrix(topology, layout),
      ),
  );
  return { tree, metrics, customize, spread, matrix };
}

export type Rooms = ReturnType<typeof layOut>;

/** Bytes that the rooms of a topology take. */
export function roomBytes(topology: Topology): number {
  const layout = new Layout(null);
  layOut(topology, layout);
  return layout.byteLength;
}

/** The rooms of a topology in a memory of at least {@link roomBytes}. */
export function roomsIn(topology: Topology, memory: ArrayBuffer): Rooms {
  return layOut(topology, new Layout(memory));
}
