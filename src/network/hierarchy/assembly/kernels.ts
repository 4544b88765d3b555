/*
 * The kernels of kernels-js.ts in AssemblyScript, statement by statement, on addresses in place of arrays.
 * `npm run kernels` compiles it to kernels-bytes.ts; a test holds the bytes to this source and the answers to the twin.
 */
const UNREACHED: u32 = 0x7fffffff;
const NONE: u32 = 0xffffffff;
const LANE_LIMIT: u32 = 0x7f000000;
const LANE_NONE: u32 = 0x7f7f7f7f;
/** What a byte of 0x7f in every place gives. */
const NO_VALUE: i64 = 0x7f7f7f7f7f7f7f7f;
const LANES: u32 = 16;
const LANE_BYTES: u32 = 64;

/** Where the pairs of a depth with smaller ones begin in a table, in pairs. */
function pairsOf(depth: u32): usize {
  return (<usize>depth * (depth - 1)) >> 1;
}

export function customizeOneWay(
  nodeCount: u32,
  height: u32,
  depth: usize,
  first: usize,
  headDepth: usize,
  up: usize,
  down: usize,
  table: usize,
): void {
  const tableEnd = table + (pairsOf(height) << 3);
  for (let at = table; at < tableEnd; at += 8) store<u64>(at, 0x7fffffff7fffffff);
  let begin: u32 = 0;
  for (let r: u32 = 0; r < nodeCount; r++) {
    const end = load<u32>(first + ((<usize>r + 1) << 2));
    const own = table + (pairsOf(load<u16>(depth + ((<usize>r) << 1))) << 3);
    for (let arc = begin; arc < end; arc++) {
      const pair = own + ((<usize>load<u16>(headDepth + ((<usize>arc) << 1))) << 3);
      const upAt = up + ((<usize>arc) << 2);
      const downAt = down + ((<usize>arc) << 2);
      if (load<u32>(pair) < load<u32>(upAt)) store<u32>(upAt, load<u32>(pair));
      if (load<u32>(pair, 4) < load<u32>(downAt)) store<u32>(downAt, load<u32>(pair, 4));
      store<u64>(pair, 0x7fffffff7fffffff);
    }
    for (let near = begin; near < end; near++) {
      const nearUp = load<u32>(up + ((<usize>near) << 2));
      const nearDown = load<u32>(down + ((<usize>near) << 2));
      if (nearUp === UNREACHED && nearDown === UNREACHED) continue;
      const row = table + (pairsOf(load<u16>(headDepth + ((<usize>near) << 1))) << 3);
      for (let far = near + 1; far < end; far++) {
        const pair = row + ((<usize>load<u16>(headDepth + ((<usize>far) << 1))) << 3);
        const rising = nearDown + load<u32>(up + ((<usize>far) << 2));
        const falling = nearUp + load<u32>(down + ((<usize>far) << 2));
        if (rising < load<u32>(pair)) store<u32>(pair, rising);
        if (falling < load<u32>(pair, 4)) store<u32>(pair, falling, 4);
      }
    }
    begin = end;
  }
}

export function customizeBothWays(
  nodeCount: u32,
  height: u32,
  depth: usize,
  first: usize,
  headDepth: usize,
  weight: usize,
  table: usize,
): void {
  const tableEnd = table + (pairsOf(height) << 2);
  for (let at = table; at < tableEnd; at += 4) store<u32>(at, UNREACHED);
  let begin: u32 = 0;
  for (let r: u32 = 0; r < nodeCount; r++) {
    const end = load<u32>(first + ((<usize>r + 1) << 2));
    const own = table + (pairsOf(load<u16>(depth + ((<usize>r) << 1))) << 2);
    for (let arc = begin; arc < end; arc++) {
      const pair = own + ((<usize>load<u16>(headDepth + ((<usize>arc) << 1))) << 2);
      const at = weight + ((<usize>arc) << 2);
      if (load<u32>(pair) < load<u32>(at)) store<u32>(at, load<u32>(pair));
      store<u32>(pair, UNREACHED);
    }
    for (let near = begin; near < end; near++) {
      const here = load<u32>(weight + ((<usize>near) << 2));
      if (here === UNREACHED) continue;
      const row = table + (pairsOf(load<u16>(headDepth + ((<usize>near) << 1))) << 2);
      for (let far = near + 1; far < end; far++) {
        const pair = row + ((<usize>load<u16>(headDepth + ((<usize>far) << 1))) << 2);
        const through = here + load<u32>(weight + ((<usize>far) << 2));
        if (through < load<u32>(pair)) store<u32>(pair, through);
      }
    }
    begin = end;
  }
}

const NEEDLESS: u32 = 0x80000000;

function lower(best: usize, through: u32): void {
  if (through <= (load<u32>(best) & ~NEEDLESS)) store<u32>(best, through | NEEDLESS);
}

/** `best`: two values for each depth. */
export function refineOneWay(
  nodeCount: u32,
  depth: usize,
  first: usize,
  headDepth: usize,
  up: usize,
  down: usize,
  table: usize,
  best: usize,
): void {
  let end = load<u32>(first + ((<usize>nodeCount) << 2));
  for (let r = nodeCount; r-- > 0; ) {
    const begin = load<u32>(first + ((<usize>r) << 2));
    const count = end - begin;
    const ups = up + ((<usize>begin) << 2);
    const downs = down + ((<usize>begin) << 2);
    const heads = headDepth + ((<usize>begin) << 1);
    for (let at: u32 = 0; at < count; at++) {
      store<u32>(best + ((<usize>at) << 3), load<u32>(ups + ((<usize>at) << 2)));
      store<u32>(best + ((<usize>at) << 3), load<u32>(downs + ((<usize>at) << 2)), 4);
    }
    for (let near: u32 = 0; near < count; near++) {
      const row = table + (pairsOf(load<u16>(heads + ((<usize>near) << 1))) << 3);
      const nearUp = load<u32>(ups + ((<usize>near) << 2));
      const nearDown = load<u32>(downs + ((<usize>near) << 2));
      const nearBest = best + ((<usize>near) << 3);
      for (let far = near + 1; far < count; far++) {
        const pair = row + ((<usize>load<u16>(heads + ((<usize>far) << 1))) << 3);
        const rise = load<u32>(pair);
        const fall = load<u32>(pair, 4);
        const farBest = best + ((<usize>far) << 3);
        lower(farBest, nearUp + rise);
        lower(nearBest, load<u32>(ups + ((<usize>far) << 2)) + fall);
        lower(farBest + 4, nearDown + fall);
        lower(nearBest + 4, load<u32>(downs + ((<usize>far) << 2)) + rise);
      }
    }
    const own = table + (pairsOf(load<u16>(depth + ((<usize>r) << 1))) << 3);
    for (let at: u32 = 0; at < count; at++) {
      const pair = own + ((<usize>load<u16>(heads + ((<usize>at) << 1))) << 3);
      const bestUp = load<u32>(best + ((<usize>at) << 3));
      const bestDown = load<u32>(best + ((<usize>at) << 3), 4);
      store<u32>(pair, bestUp & ~NEEDLESS);
      store<u32>(pair, bestDown & ~NEEDLESS, 4);
      if (bestUp >= NEEDLESS) store<u32>(ups + ((<usize>at) << 2), UNREACHED);
      if (bestDown >= NEEDLESS) store<u32>(downs + ((<usize>at) << 2), UNREACHED);
    }
    end = begin;
  }
}

export function refineBothWays(
  nodeCount: u32,
  depth: usize,
  first: usize,
  headDepth: usize,
  weight: usize,
  table: usize,
  best: usize,
): void {
  let end = load<u32>(first + ((<usize>nodeCount) << 2));
  for (let r = nodeCount; r-- > 0; ) {
    const begin = load<u32>(first + ((<usize>r) << 2));
    const count = end - begin;
    const weights = weight + ((<usize>begin) << 2);
    const heads = headDepth + ((<usize>begin) << 1);
    memory.copy(best, weights, (<usize>count) << 2);
    for (let near: u32 = 0; near < count; near++) {
      const row = table + (pairsOf(load<u16>(heads + ((<usize>near) << 1))) << 2);
      const here = load<u32>(weights + ((<usize>near) << 2));
      const nearBest = best + ((<usize>near) << 2);
      for (let far = near + 1; far < count; far++) {
        const step = load<u32>(row + ((<usize>load<u16>(heads + ((<usize>far) << 1))) << 2));
        lower(best + ((<usize>far) << 2), here + step);
        lower(nearBest, load<u32>(weights + ((<usize>far) << 2)) + step);
      }
    }
    const own = table + (pairsOf(load<u16>(depth + ((<usize>r) << 1))) << 2);
    for (let at: u32 = 0; at < count; at++) {
      const value = load<u32>(best + ((<usize>at) << 2));
      store<u32>(own + ((<usize>load<u16>(heads + ((<usize>at) << 1))) << 2), value & ~NEEDLESS);
      if (value >= NEEDLESS) store<u32>(weights + ((<usize>at) << 2), UNREACHED);
    }
    end = begin;
  }
}

/** The search up from the seeds and down to every node; costs are left in `value`. */
export function spread(
  nodeCount: u32,
  height: u32,
  depth: usize,
  first: usize,
  headDepth: usize,
  climb: usize,
  sweep: usize,
  shift: u32,
  seedCount: u32,
  seedRank: usize,
  seedCost: usize,
  seedRest: usize,
  seedSource: usize,
  value: usize,
  source: usize,
  stack: usize,
): void {
  memory.fill(value, 0x7f, (<usize>nodeCount) << 3);
  memory.fill(stack, 0x7f, (<usize>height) << 3);
  const bits = <i64>shift;
  let lowest = nodeCount;
  for (let seed: u32 = 0; seed < seedCount; seed++) {
    const r = load<u32>(seedRank + ((<usize>seed) << 2));
    const at = value + ((<usize>r) << 3);
    const own = ((<i64>load<u32>(seedCost + ((<usize>seed) << 2))) << bits) + seed;
    if (own < load<i64>(at)) store<i64>(at, own);
    if (r < lowest) lowest = r;
  }
  for (let r = lowest; r < nodeCount; r++) {
    const at = value + ((<usize>r) << 3);
    const waiting = stack + ((<usize>load<u16>(depth + ((<usize>r) << 1))) << 3);
    let here = load<i64>(at);
    if (load<i64>(waiting) < here) here = load<i64>(waiting);
    if (here === NO_VALUE) continue;
    store<i64>(at, here);
    store<i64>(waiting, NO_VALUE);
    const end = load<u32>(first + ((<usize>r + 1) << 2));
    for (let arc = load<u32>(first + ((<usize>r) << 2)); arc < end; arc++) {
      const there = here + ((<i64>load<u32>(climb + ((<usize>arc) << 2))) << bits);
      const to = stack + ((<usize>load<u16>(headDepth + ((<usize>arc) << 1))) << 3);
      if (there < load<i64>(to)) store<i64>(to, there);
    }
  }
  const limit = (<i64>LANE_LIMIT) << bits;
  const mask = ((<i64>1) << bits) - 1;
  let end = load<u32>(first + ((<usize>nodeCount) << 2));
  for (let r = nodeCount; r-- > 0; ) {
    const begin = load<u32>(first + ((<usize>r) << 2));
    const at = value + ((<usize>r) << 3);
    let best = load<i64>(at);
    let weight = sweep + ((<usize>begin) << 2);
    let head = headDepth + ((<usize>begin) << 1);
    for (let arc = begin; arc < end; arc++) {
      const there = load<i64>(stack + ((<usize>load<u16>(head)) << 3)) + ((<i64>load<u32>(weight)) << bits);
      best = select<i64>(there, best, there < best);
      weight += 4;
      head += 2;
    }
    store<i64>(stack + ((<usize>load<u16>(depth + ((<usize>r) << 1))) << 3), best);
    end = begin;
    if (best >= limit) {
      store<f64>(at, Infinity);
      store<i32>(source + ((<usize>r) << 2), -1);
      continue;
    }
    const seed = <usize>(best & mask);
    store<f64>(at, <f64>(best >> bits) + load<f64>(seedRest + (seed << 3)));
    store<i32>(source + ((<usize>r) << 2), load<i32>(seedSource + (seed << 2)));
  }
}

export function climbLane(
  parent: usize,
  depth: usize,
  first: usize,
  headDepth: usize,
  weights: usize,
  shift: u32,
  lane: u32,
  seedCount: u32,
  seedRank: usize,
  seedValue: usize,
  seedAt: usize,
  placeOf: usize,
  hasStart: usize,
  start: usize,
  chain: usize,
): void {
  const limit = LANE_LIMIT >> shift;
  memory.copy(seedAt, seedRank, (<usize>seedCount) << 2);
  for (;;) {
    let r = NONE;
    for (let seed: u32 = 0; seed < seedCount; seed++) r = min(r, load<u32>(seedAt + ((<usize>seed) << 2)));
    if (r === NONE) return;
    const waiting = chain + ((<usize>load<u16>(depth + ((<usize>r) << 1))) << 2);
    let here = load<u32>(waiting);
    store<u32>(waiting, UNREACHED);
    for (let seed: u32 = 0; seed < seedCount; seed++) {
      if (load<u32>(seedRank + ((<usize>seed) << 2)) === r) {
        here = min(here, load<u32>(seedValue + ((<usize>seed) << 2)));
      }
      const at = seedAt + ((<usize>seed) << 2);
      if (load<u32>(at) === r) store<u32>(at, load<u32>(parent + ((<usize>r) << 2)));
    }
    if (here >= LANE_LIMIT) continue;
    const place = load<u32>(placeOf + ((<usize>r) << 2));
    if (place !== NONE) {
      const values = start + <usize>place * LANE_BYTES;
      if (load<u8>(hasStart + place) === 0) {
        store<u8>(hasStart + place, 1);
        memory.fill(values, 0x7f, LANE_BYTES);
      }
      store<u32>(values + ((<usize>lane) << 2), here);
    }
    const end = load<u32>(first + ((<usize>r + 1) << 2));
    for (let arc = load<u32>(first + ((<usize>r) << 2)); arc < end; arc++) {
      const there = here + (min(load<u32>(weights + ((<usize>arc) << 2)), limit) << shift);
      const to = chain + ((<usize>load<u16>(headDepth + ((<usize>arc) << 1))) << 2);
      if (there < load<u32>(to)) store<u32>(to, there);
    }
  }
}

export function sweepLanes(
  count: u32,
  depth: usize,
  first: usize,
  headDepth: usize,
  weight: usize,
  endOf: usize,
  hasStart: usize,
  start: usize,
  stack: usize,
  ends: usize,
): void {
  const nothing = i32x4.splat(LANE_NONE);
  let end = load<u32>(first + ((<usize>count) << 2));
  for (let place = count; place-- > 0; ) {
    const begin = load<u32>(first + ((<usize>place) << 2));
    let a = nothing;
    let b = nothing;
    let c = nothing;
    let d = nothing;
    if (load<u8>(hasStart + place) === 1) {
      store<u8>(hasStart + place, 0);
      const values = start + <usize>place * LANE_BYTES;
      a = v128.load(values);
      b = v128.load(values, 16);
      c = v128.load(values, 32);
      d = v128.load(values, 48);
    }
    let weightAt = weight + ((<usize>begin) << 2);
    let headAt = headDepth + ((<usize>begin) << 1);
    for (let arc = begin; arc < end; arc++) {
      const step = v128.load32_splat(weightAt);
      const from = stack + <usize>load<u16>(headAt) * LANE_BYTES;
      a = i32x4.min_u(a, i32x4.add(v128.load(from), step));
      b = i32x4.min_u(b, i32x4.add(v128.load(from, 16), step));
      c = i32x4.min_u(c, i32x4.add(v128.load(from, 32), step));
      d = i32x4.min_u(d, i32x4.add(v128.load(from, 48), step));
      weightAt += 4;
      headAt += 2;
    }
    const to = stack + <usize>load<u16>(depth + ((<usize>place) << 1)) * LANE_BYTES;
    v128.store(to, a);
    v128.store(to, b, 16);
    v128.store(to, c, 32);
    v128.store(to, d, 48);
    const slot = load<u32>(endOf + ((<usize>place) << 2));
    if (slot !== NONE) {
      const out = ends + <usize>slot * LANE_BYTES;
      v128.store(out, a);
      v128.store(out, b, 16);
      v128.store(out, c, 32);
      v128.store(out, d, 48);
    }
    end = begin;
  }
}

export function readLanes(
  shift: u32,
  ends: usize,
  count: u32,
  first: usize,
  end: usize,
  cost: usize,
  rest: usize,
  out: usize,
): void {
  const mask = (1 << shift) - 1;
  for (let column: u32 = 0; column < count; column++) {
    const from = load<u32>(first + ((<usize>column) << 2));
    const to = load<u32>(first + ((<usize>column + 1) << 2));
    for (let lane: u32 = 0; lane < LANES; lane++) {
      let best: f64 = Infinity;
      for (let at = from; at < to; at++) {
        const value = load<u32>(
          ends + <usize>load<u32>(end + ((<usize>at) << 2)) * LANE_BYTES + ((<usize>lane) << 2),
        );
        if (value >= LANE_LIMIT) continue;
        const seed = ((<usize>lane) << shift) + (value & mask);
        const there =
          <f64>(value >> shift) + load<f64>(rest + (seed << 3)) + load<f64>(cost + ((<usize>at) << 3));
        if (there < best) best = there;
      }
      store<f64>(out + ((<usize>lane * count + column) << 3), best);
    }
  }
}
