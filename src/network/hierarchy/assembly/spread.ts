const LANE_LIMIT: u32 = 0x7f000000;
/** What a byte of 0x7f in every place gives. */
const NO_VALUE: i64 = 0x7f7f7f7f7f7f7f7f;

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
