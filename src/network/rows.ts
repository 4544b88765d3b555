import type { RoadGraph } from './types';

export type ArcRows = Pick<RoadGraph, 'firstArc' | 'arcs'>;

/** Rows of arcs by the node they leave, arcs of a row in ascending order. */
export function arcRows(nodeCount: number, arcHead: Uint32Array): ArcRows {
  const firstArc = new Uint32Array(nodeCount + 1);
  for (let arc = 0; arc < arcHead.length; arc++) firstArc[arcHead[arc ^ 1]! + 1]!++;
  for (let node = 0; node < nodeCount; node++) firstArc[node + 1]! += firstArc[node]!;
  const next = firstArc.slice(0, nodeCount);
  const arcs = new Uint32Array(arcHead.length);
  for (let arc = 0; arc < arcHead.length; arc++) arcs[next[arcHead[arc ^ 1]!]!++] = arc;
  return { firstArc, arcs };
}
