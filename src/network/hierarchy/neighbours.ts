/** An undirected graph without loops and double edges: neighbours of node n are `head[first[n] .. end[n])`, rising. */
export interface Neighbours {
  readonly nodeCount: number;
  readonly first: Uint32Array;
  readonly end: Uint32Array;
  readonly head: Uint32Array;
}

/** Who is joined to whom by any edge, in whatever direction it may be travelled. Arc `a` leads from the head of `a ^ 1`. */
export function neighboursOf(nodeCount: number, arcHead: Uint32Array): Neighbours {
  const first = new Uint32Array(nodeCount + 1);
  for (let arc = 0; arc < arcHead.length; arc++) first[arcHead[arc]! + 1]!++;
  for (let node = 0; node < nodeCount; node++) first[node + 1]! += first[node]!;
  const end = first.slice(0, nodeCount);
  const head = new Uint32Array(arcHead.length);
  for (let arc = 0; arc < arcHead.length; arc++) head[end[arcHead[arc ^ 1]!]!++] = arcHead[arc]!;
  for (let node = 0; node < nodeCount; node++) {
    const begin = first[node]!;
    const row = head.subarray(begin, end[node]).sort();
    let kept = 0;
    for (let at = 0; at < row.length; at++) {
      const other = row[at]!;
      if (other !== node && (kept === 0 || row[kept - 1] !== other)) row[kept++] = other;
    }
    end[node] = begin + kept;
  }
  return { nodeCount, first, end, head };
}
