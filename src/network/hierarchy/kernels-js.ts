import { NONE } from './eliminate';
import {
  type Columns,
  type Kernels,
  LANE_LIMIT,
  LANES,
  type LaneRoom,
  type LaneSeeds,
  type Spread,
  type SpreadRoom,
  type Tree,
  UNREACHED,
} from './kernels';

/** Where the pairs of a depth with smaller ones begin in a table. */
function pairsOf(depth: number): number {
  return (depth * (depth - 1)) / 2;
}

const LANE_NONE = 0x7f7f7f7f;

function customizeOneWay(tree: Tree, up: Uint32Array, down: Uint32Array, table: Uint32Array): void {
  const { nodeCount, height, depth, first, headDepth } = tree;
  const toUp = table.subarray(0, pairsOf(height)).fill(UNREACHED);
  const toDown = table.subarray(pairsOf(height), 2 * pairsOf(height)).fill(UNREACHED);
  for (let r = 0; r < nodeCount; r++) {
    const begin = first[r]!;
    const end = first[r + 1]!;
    const own = pairsOf(depth[r]!);
    for (let arc = begin; arc < end; arc++) {
      const pair = own + headDepth[arc]!;
      if (toUp[pair]! < up[arc]!) up[arc] = toUp[pair]!;
      if (toDown[pair]! < down[arc]!) down[arc] = toDown[pair]!;
      toUp[pair] = UNREACHED;
      toDown[pair] = UNREACHED;
    }
    for (let near = begin; near < end; near++) {
      const nearUp = up[near]!;
      const nearDown = down[near]!;
      if (nearUp === UNREACHED && nearDown === UNREACHED) continue;
      const row = pairsOf(headDepth[near]!);
      for (let far = near + 1; far < end; far++) {
        const pair = row + headDepth[far]!;
        const rising = (nearDown + up[far]!) >>> 0;
        const falling = (nearUp + down[far]!) >>> 0;
        if (rising < toUp[pair]!) toUp[pair] = rising;
        if (falling < toDown[pair]!) toDown[pair] = falling;
      }
    }
  }
}

function customizeBothWays(tree: Tree, weight: Uint32Array, table: Uint32Array): void {
  const { nodeCount, height, depth, first, headDepth } = tree;
  const best = table.subarray(0, pairsOf(height)).fill(UNREACHED);
  for (let r = 0; r < nodeCount; r++) {
    const begin = first[r]!;
    const end = first[r + 1]!;
    const own = pairsOf(depth[r]!);
    for (let arc = begin; arc < end; arc++) {
      const pair = own + headDepth[arc]!;
      if (best[pair]! < weight[arc]!) weight[arc] = best[pair]!;
      best[pair] = UNREACHED;
    }
    for (let near = begin; near < end; near++) {
      const here = weight[near]!;
      if (here === UNREACHED) continue;
      const row = pairsOf(headDepth[near]!);
      for (let far = near + 1; far < end; far++) {
        const pair = row + headDepth[far]!;
        const through = (here + weight[far]!) >>> 0;
        if (through < best[pair]!) best[pair] = through;
      }
    }
  }
}

/** Set in the weight of an arc that is not needed, while its row is worked on. */
const NEEDLESS = 0x80000000;

/**
 * Going down the ranks, `toUp` and `toDown` hold the true cost between any two ancestors of the node that are joined.
 * An arc that is no cheaper than over another ancestor is not needed, for the other arc is cheaper than it and so on.
 */
function refineOneWay(
  tree: Tree,
  up: Uint32Array,
  down: Uint32Array,
  table: Uint32Array,
  best: Uint32Array,
): void {
  const { nodeCount, height, depth, first, headDepth } = tree;
  const toUp = table.subarray(0, pairsOf(height));
  const toDown = table.subarray(pairsOf(height), 2 * pairsOf(height));
  const bestUp = best.subarray(0, height);
  const bestDown = best.subarray(height, 2 * height);
  for (let r = nodeCount - 1; r >= 0; r--) {
    const begin = first[r]!;
    const count = first[r + 1]! - begin;
    for (let at = 0; at < count; at++) {
      bestUp[at] = up[begin + at]!;
      bestDown[at] = down[begin + at]!;
    }
    for (let near = 0; near < count; near++) {
      const row = pairsOf(headDepth[begin + near]!);
      const nearUp = up[begin + near]!;
      const nearDown = down[begin + near]!;
      for (let far = near + 1; far < count; far++) {
        const pair = row + headDepth[begin + far]!;
        const rise = toUp[pair]!;
        const fall = toDown[pair]!;
        const farUp = up[begin + far]!;
        const farDown = down[begin + far]!;
        lower(bestUp, far, nearUp + rise);
        lower(bestUp, near, farUp + fall);
        lower(bestDown, far, nearDown + fall);
        lower(bestDown, near, farDown + rise);
      }
    }
    const own = pairsOf(depth[r]!);
    for (let at = 0; at < count; at++) {
      const pair = own + headDepth[begin + at]!;
      toUp[pair] = bestUp[at]! & ~NEEDLESS;
      toDown[pair] = bestDown[at]! & ~NEEDLESS;
      if (bestUp[at]! >= NEEDLESS) up[begin + at] = UNREACHED;
      if (bestDown[at]! >= NEEDLESS) down[begin + at] = UNREACHED;
    }
  }
}

function lower(best: Uint32Array, at: number, through: number): void {
  if (through <= (best[at]! & ~NEEDLESS)) best[at] = (through | NEEDLESS) >>> 0;
}

function refineBothWays(tree: Tree, weight: Uint32Array, table: Uint32Array, best: Uint32Array): void {
  const { nodeCount, height, depth, first, headDepth } = tree;
  const between = table.subarray(0, pairsOf(height));
  for (let r = nodeCount - 1; r >= 0; r--) {
    const begin = first[r]!;
    const count = first[r + 1]! - begin;
    for (let at = 0; at < count; at++) best[at] = weight[begin + at]!;
    for (let near = 0; near < count; near++) {
      const row = pairsOf(headDepth[begin + near]!);
      for (let far = near + 1; far < count; far++) {
        const step = between[row + headDepth[begin + far]!]!;
        lower(best, far, weight[begin + near]! + step);
        lower(best, near, weight[begin + far]! + step);
      }
    }
    const own = pairsOf(depth[r]!);
    for (let at = 0; at < count; at++) {
      between[own + headDepth[begin + at]!] = best[at]! & ~NEEDLESS;
      if (best[at]! >= NEEDLESS) weight[begin + at] = UNREACHED;
    }
  }
}

function spread(tree: Tree, question: Spread, { value, source, stack }: SpreadRoom): void {
  const { nodeCount, depth, first, headDepth } = tree;
  const { climb, sweep, shift, seedCount, seedRank, seedCost, seedRest, seedSource } = question;
  const scale = 2 ** shift;
  value.fill(Infinity);
  stack.fill(Infinity);
  let lowest = nodeCount;
  for (let seed = 0; seed < seedCount; seed++) {
    const at = seedRank[seed]!;
    value[at] = Math.min(value[at]!, seedCost[seed]! * scale + seed);
    lowest = Math.min(lowest, at);
  }
  for (let r = lowest; r < nodeCount; r++) {
    const here = Math.min(value[r]!, stack[depth[r]!]!);
    if (here === Infinity) continue;
    value[r] = here;
    stack[depth[r]!] = Infinity;
    for (let arc = first[r]!; arc < first[r + 1]!; arc++) {
      const there = here + climb[arc]! * scale;
      if (there < stack[headDepth[arc]!]!) stack[headDepth[arc]!] = there;
    }
  }
  const limit = LANE_LIMIT * scale;
  for (let r = nodeCount - 1; r >= 0; r--) {
    let best = value[r]!;
    const end = first[r + 1]!;
    for (let arc = first[r]!; arc < end; arc++) {
      const there = stack[headDepth[arc]!]! + sweep[arc]! * scale;
      if (there < best) best = there;
    }
    stack[depth[r]!] = best;
    if (best >= limit) {
      value[r] = Infinity;
      source[r] = -1;
      continue;
    }
    const whole = Math.floor(best / scale);
    const seed = best - whole * scale;
    value[r] = whole + seedRest[seed]!;
    source[r] = seedSource[seed]!;
  }
}

function climbLane(
  { parent, depth, first, headDepth }: Tree,
  climb: Uint32Array,
  shift: number,
  lane: number,
  { count, rank, value, at }: LaneSeeds,
  { placeOf, hasStart, start, chain }: LaneRoom,
): void {
  const limit = LANE_LIMIT >>> shift;
  for (let seed = 0; seed < count; seed++) at[seed] = rank[seed]!;
  for (;;) {
    let r = NONE;
    for (let seed = 0; seed < count; seed++) if (at[seed]! < r) r = at[seed]!;
    if (r === NONE) return;
    let here = chain[depth[r]!]!;
    chain[depth[r]!] = UNREACHED;
    for (let seed = 0; seed < count; seed++) {
      if (rank[seed] === r && value[seed]! < here) here = value[seed]!;
      if (at[seed] === r) at[seed] = parent[r]!;
    }
    if (here >= LANE_LIMIT) continue;
    const place = placeOf[r]!;
    if (place !== NONE) {
      if (hasStart[place] === 0) {
        hasStart[place] = 1;
        start.fill(LANE_NONE, place * LANES, (place + 1) * LANES);
      }
      start[place * LANES + lane] = here;
    }
    for (let arc = first[r]!; arc < first[r + 1]!; arc++) {
      const there = here + (Math.min(climb[arc]!, limit) << shift);
      if (there < chain[headDepth[arc]!]!) chain[headDepth[arc]!] = there;
    }
  }
}

function sweepLanes(room: LaneRoom): void {
  const { count, depth, first, headDepth, weight, endOf, hasStart, start, stack, ends } = room;
  for (let place = count - 1; place >= 0; place--) {
    const to = depth[place]! * LANES;
    if (hasStart[place] === 1) {
      hasStart[place] = 0;
      for (let lane = 0; lane < LANES; lane++) stack[to + lane] = start[place * LANES + lane]!;
    } else stack.fill(LANE_NONE, to, to + LANES);
    for (let arc = first[place]!; arc < first[place + 1]!; arc++) {
      const from = headDepth[arc]! * LANES;
      const step = weight[arc]!;
      for (let lane = 0; lane < LANES; lane++) {
        const there = stack[from + lane]! + step;
        if (there < stack[to + lane]!) stack[to + lane] = there;
      }
    }
    const end = endOf[place]!;
    if (end === NONE) continue;
    for (let lane = 0; lane < LANES; lane++) ends[end * LANES + lane] = stack[to + lane]!;
  }
}

function readLanes(shift: number, { ends }: LaneRoom, { count, first, end, cost, rest, out }: Columns): void {
  const mask = (1 << shift) - 1;
  for (let column = 0; column < count; column++) {
    for (let lane = 0; lane < LANES; lane++) {
      let best = Infinity;
      for (let at = first[column]!; at < first[column + 1]!; at++) {
        const value = ends[end[at]! * LANES + lane]!;
        if (value >= LANE_LIMIT) continue;
        const there = (value >>> shift) + rest[(lane << shift) + (value & mask)]! + cost[at]!;
        if (there < best) best = there;
      }
      out[lane * count + column] = best;
    }
  }
}

/** The kernels in plain JavaScript: the reference for the others, and what runs where WebAssembly is not to be had. */
export function javaScriptKernels(byteLength: number): Kernels {
  return {
    memory: new ArrayBuffer(byteLength),
    customize: (tree, up, down, table) =>
      up === down ? customizeBothWays(tree, up, table) : customizeOneWay(tree, up, down, table),
    refine: (tree, up, down, table, best) =>
      up === down ? refineBothWays(tree, up, table, best) : refineOneWay(tree, up, down, table, best),
    spread,
    climbLane,
    sweepLanes,
    readLanes,
  };
}
