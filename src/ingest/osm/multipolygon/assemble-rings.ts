/**
 * Closed rings of node ids out of ways that share their end nodes, whichever way round each runs. Where more than two
 * ways meet, the walk is cut into rings that pass a node once. Ways that lead nowhere are counted.
 */
export function assembleRings(ways: readonly (readonly number[])[]): {
  readonly rings: number[][];
  readonly openWays: number;
} {
  const atEnd = new Map<number, number[]>();
  const usable = ways.filter(({ length }) => length > 1);
  for (const [way, nodes] of usable.entries()) {
    for (const end of new Set([nodes[0]!, nodes.at(-1)!])) {
      const known = atEnd.get(end);
      if (known) known.push(way);
      else atEnd.set(end, [way]);
    }
  }
  const used = new Uint8Array(usable.length);
  const nextAt = (node: number): number | null => {
    const candidates = atEnd.get(node) ?? [];
    for (let way = candidates.pop(); way !== undefined; way = candidates.pop())
      if (used[way] === 0) return way;
    return null;
  };

  const rings: number[][] = [];
  let openWays = ways.length - usable.length;
  for (const first of usable.keys()) {
    if (used[first] === 1) continue;
    const path: Step[] = [];
    const depthAt = new Map<number, number>();
    let node = usable[first]![0]!;
    depthAt.set(node, 0);
    for (;;) {
      const way = nextAt(node);
      if (way === null) {
        const dead = path.pop();
        if (!dead) break;
        openWays++;
        depthAt.delete(node);
        node = dead.from;
        continue;
      }
      used[way] = 1;
      const nodes = usable[way]!;
      const isForward = nodes[0] === node;
      const to = isForward ? nodes.at(-1)! : nodes[0]!;
      path.push({ from: node, way, isForward });
      const depth = depthAt.get(to);
      if (depth === undefined) depthAt.set(to, path.length);
      else {
        const loop = path.splice(depth);
        for (const step of loop) if (step.from !== to) depthAt.delete(step.from);
        const ring = ringOf(loop, usable);
        if (ring.length > 3) rings.push(ring);
      }
      node = to;
    }
  }
  return { rings, openWays };
}

interface Step {
  readonly from: number;
  readonly way: number;
  readonly isForward: boolean;
}

function ringOf(loop: readonly Step[], ways: readonly (readonly number[])[]): number[] {
  const ring: number[] = [];
  for (const { way, isForward } of loop) {
    const nodes = ways[way]!;
    const directed = isForward ? nodes : nodes.toReversed();
    for (const node of ring.length > 0 ? directed.slice(1) : directed) ring.push(node);
  }
  return ring;
}
