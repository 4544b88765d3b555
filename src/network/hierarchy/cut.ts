/** A connected part of a graph under numbers of its own; rows rise. Arc `reverse[a]` is the way back of arc a. */
export interface Part {
  readonly size: number;
  readonly first: Uint32Array;
  readonly head: Uint32Array;
  readonly reverse: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Share of the nodes at either end of a direction that a cut may not divide. */
const END_SHARE = 0.25;
const DIRECTIONS = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, -1],
] as const;
const INDEX_BITS = 2 ** 22;
const LEVELS = 2 ** 30;

const FREE = 0;
const SOURCE = 1;
const SINK = 2;

/** Nodes by their place along a direction; of nodes at one place the lower number first. */
function sortAlong({ size, x, y }: Part, [dx, dy]: readonly [number, number]): Float64Array {
  const keys = new Float64Array(size);
  let least = Infinity;
  let most = -Infinity;
  for (let node = 0; node < size; node++) {
    const place = dx * x[node]! + dy * y[node]!;
    keys[node] = place;
    least = Math.min(least, place);
    most = Math.max(most, place);
  }
  const scale = most > least ? (LEVELS - 1) / (most - least) : 0;
  for (let node = 0; node < size; node++) {
    keys[node] = Math.floor((keys[node]! - least) * scale) * INDEX_BITS + node;
  }
  keys.sort();
  for (let at = 0; at < size; at++) keys[at] = keys[at]! % INDEX_BITS;
  return keys;
}

/** Largest flow between the two ends of a part, every edge carrying one unit either way (Dinic). */
class Flow {
  readonly #part: Part;
  readonly #kind: Uint8Array;
  readonly #flow: Int8Array;
  readonly #level: Int32Array;
  readonly #next: Uint32Array;
  readonly #queue: Uint32Array;
  /** Source nodes with a neighbour that is none. */
  readonly #front: number[] = [];

  constructor(part: Part, order: Float64Array) {
    const { size, first, head } = part;
    this.#part = part;
    this.#kind = new Uint8Array(size);
    this.#flow = new Int8Array(head.length);
    this.#level = new Int32Array(size);
    this.#next = new Uint32Array(size);
    this.#queue = new Uint32Array(size);
    const ends = Math.max(1, Math.floor(size * END_SHARE));
    for (let at = 0; at < ends; at++) {
      this.#kind[order[at]!] = SOURCE;
      this.#kind[order[size - 1 - at]!] = SINK;
    }
    for (let at = 0; at < ends; at++) {
      const node = order[at]!;
      for (let arc = first[node]!; arc < first[node + 1]!; arc++) {
        if (this.#kind[head[arc]!] === SOURCE) continue;
        this.#front.push(node);
        break;
      }
    }
  }

  /** The flow, or the first value at or above `enough`. */
  run(enough: number): number {
    let value = 0;
    while (value < enough && this.#findLevels()) {
      this.#next.set(this.#part.first.subarray(0, this.#part.size));
      for (const node of this.#front) while (this.#push(node)) value++;
    }
    return value;
  }

  /** Distance of nodes from the source over arcs that can carry more; false when no sink can be reached. */
  #findLevels(): boolean {
    const { first, head } = this.#part;
    const level = this.#level.fill(-1);
    const queue = this.#queue;
    let length = 0;
    for (const node of this.#front) {
      level[node] = 0;
      queue[length++] = node;
    }
    let sinkLevel = -1;
    for (let at = 0; at < length; at++) {
      const node = queue[at]!;
      const there = level[node]! + 1;
      if (there - 1 === sinkLevel) break;
      for (let arc = first[node]!; arc < first[node + 1]!; arc++) {
        const other = head[arc]!;
        if (this.#flow[arc]! > 0 || level[other]! >= 0 || this.#kind[other] === SOURCE) continue;
        level[other] = there;
        if (this.#kind[other] === SINK) sinkLevel = there;
        else queue[length++] = other;
      }
    }
    return sinkLevel >= 0;
  }

  #push(start: number): boolean {
    const { first, head, reverse } = this.#part;
    const level = this.#level;
    const next = this.#next;
    const path: number[] = [];
    let node = start;
    while (this.#kind[node] !== SINK) {
      const end = first[node + 1]!;
      let arc = next[node]!;
      while (arc < end && (this.#flow[arc]! > 0 || level[head[arc]!] !== level[node]! + 1)) arc++;
      next[node] = arc;
      if (arc < end) {
        path.push(arc);
        node = head[arc]!;
        continue;
      }
      const back = path.pop();
      if (back === undefined) return false;
      node = head[reverse[back]!]!;
      next[node]!++;
    }
    for (const arc of path) {
      this.#flow[arc]!++;
      this.#flow[reverse[arc]!]!--;
    }
    return true;
  }

  /** 1 for nodes on the source's side of a smallest cut: of the two that lie next to the ends the more even one. */
  side(): Uint8Array {
    const fromSource = this.#reach(SOURCE);
    const fromSink = this.#reach(SINK);
    const { size } = this.#part;
    const uneven = (marks: Uint8Array) => Math.abs(2 * count(marks) - size);
    if (uneven(fromSource) <= uneven(fromSink)) return fromSource;
    return fromSink.map((mark) => 1 - mark);
  }

  #reach(kind: typeof SOURCE | typeof SINK): Uint8Array {
    const { size, first, head, reverse } = this.#part;
    const isIn = new Uint8Array(size);
    const queue = this.#queue;
    let length = 0;
    for (let node = 0; node < size; node++) {
      if (this.#kind[node] !== kind) continue;
      isIn[node] = 1;
      queue[length++] = node;
    }
    for (let at = 0; at < length; at++) {
      const node = queue[at]!;
      for (let arc = first[node]!; arc < first[node + 1]!; arc++) {
        const other = head[arc]!;
        const isFull = this.#flow[kind === SOURCE ? arc : reverse[arc]!]! > 0;
        if (isIn[other] === 1 || isFull || (this.#kind[other] !== FREE && this.#kind[other] !== kind))
          continue;
        isIn[other] = 1;
        queue[length++] = other;
      }
    }
    return isIn;
  }
}

function count(marks: Uint8Array): number {
  let sum = 0;
  for (let node = 0; node < marks.length; node++) sum += marks[node]!;
  return sum;
}

/**
 * A small set of nodes that divides a connected part of at least two nodes about evenly: the smallest cut between the
 * outer quarters (inertial flow, Schild and Sommer 2015), in that of four directions in which it cuts the fewest edges
 * for each node on its smaller side.
 * @returns per node 0 or 1 for the two sides, 2 for the dividing nodes
 */
export function separate(part: Part): Uint8Array {
  let best: Uint8Array | null = null;
  let least = Infinity;
  for (const direction of DIRECTIONS) {
    const flow = new Flow(part, sortAlong(part, direction));
    const value = flow.run((least * part.size) / 2);
    if (value >= (least * part.size) / 2) continue;
    const side = flow.side();
    const inside = count(side);
    const perNode = value / Math.min(inside, part.size - inside);
    if (perNode >= least) continue;
    least = perNode;
    best = side;
  }
  return markDivider(part, best!);
}

const DIVIDER = 2;

/** Ends of the cut edges on the side where they are fewer become the divider. */
function markDivider({ size, first, head }: Part, side: Uint8Array): Uint8Array {
  const ends: [number[], number[]] = [[], []];
  for (let node = 0; node < size; node++) {
    for (let arc = first[node]!; arc < first[node + 1]!; arc++) {
      if (side[head[arc]!] === side[node]) continue;
      ends[side[node] as 0 | 1].push(node);
      break;
    }
  }
  const [zero, one] = ends;
  for (const node of zero.length < one.length ? zero : one) side[node] = DIVIDER;
  return side;
}
