import type { Neighbours } from './neighbours';

/** What is left of a graph when dead ends and bends are taken away. */
export interface Peeled {
  /** Nodes taken away, in that order. */
  readonly peeled: readonly number[];
  /** The rest; rows of nodes taken away are empty. */
  readonly core: Neighbours;
}

const MAX_DEGREE = 2;

/**
 * Takes away nodes with at most two neighbours until none is left, joining the two: no order of elimination is worse
 * for beginning so. Goes in rounds, and never takes two neighbours in one, so that long chains become shallow trees.
 */
export function peel({ nodeCount, first, end: allEnds, head: allHeads }: Neighbours): Peeled {
  const end = allEnds.slice();
  const head = allHeads.slice();
  const peeled: number[] = [];
  const isGone = new Uint8Array(nodeCount);
  const restsIn = new Int32Array(nodeCount).fill(-1);
  const degree = (node: number) => end[node]! - first[node]!;

  function has(node: number, other: number): boolean {
    for (let at = first[node]!; at < end[node]!; at++) if (head[at] === other) return true;
    return false;
  }
  function drop(node: number, other: number): void {
    for (let at = first[node]!; at < end[node]!; at++) {
      if (head[at] !== other) continue;
      head[at] = head[--end[node]!]!;
      return;
    }
  }
  function replace(node: number, other: number, by: number): void {
    for (let at = first[node]!; at < end[node]!; at++) if (head[at] === other) head[at] = by;
  }

  let waiting: number[] = [];
  for (let node = 0; node < nodeCount; node++) if (degree(node) <= MAX_DEGREE) waiting.push(node);
  for (let round = 0; waiting.length > 0; round++) {
    const next: number[] = [];
    for (const node of waiting) {
      if (isGone[node] === 1) continue;
      if (restsIn[node] === round) {
        next.push(node);
        continue;
      }
      isGone[node] = 1;
      peeled.push(node);
      const others = head.slice(first[node], end[node]);
      end[node] = first[node]!;
      const [a, b] = others;
      const joins = a !== undefined && b !== undefined && !has(a, b);
      for (const other of others) {
        if (joins) replace(other, node, other === a ? b : a);
        else drop(other, node);
        restsIn[other] = round;
        if (degree(other) <= MAX_DEGREE) next.push(other);
      }
    }
    waiting = next;
  }
  for (let node = 0; node < nodeCount; node++) head.subarray(first[node], end[node]).sort();
  return { peeled, core: { nodeCount, first, end, head } };
}
