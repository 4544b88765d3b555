const UNREACHED: u32 = 0x7fffffff;

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
