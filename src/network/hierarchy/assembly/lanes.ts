const UNREACHED: u32 = 0x7fffffff;
const NONE: u32 = 0xffffffff;
const LANE_LIMIT: u32 = 0x7f000000;
const LANE_NONE: u32 = 0x7f7f7f7f;
const LANES: u32 = 16;
const LANE_BYTES: u32 = 64;

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
