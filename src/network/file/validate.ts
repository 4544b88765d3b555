import { ROAD_CLASSES } from '../tags/road-class';
import { baseEdgeCount, baseNodeCount } from '../twins';
import type { RoadGraph } from '../types';
import type { RoadFileFault } from './fault';

type Stored = Omit<RoadGraph, 'firstArc' | 'arcs'>;

function isRising(starts: Uint32Array, end: number): boolean {
  if (starts[0] !== 0 || starts.at(-1) !== end) return false;
  for (let i = 1; i < starts.length; i++) if (starts[i]! < starts[i - 1]!) return false;
  return true;
}

function isOrdered(values: Uint32Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i]! < values[i - 1]!) return false;
  return true;
}

function isBelow(values: Uint32Array | Uint8Array, limit: number): boolean {
  for (let i = 0; i < values.length; i++) if (values[i]! >= limit) return false;
  return true;
}

function hasCounts(graph: Stored, nameStart: Uint32Array, nameCount: number): boolean {
  const { nodeCount, edgeCount, wayCount } = graph;
  const perWay = [
    graph.wayName,
    graph.wayClass,
    graph.waySpeedKmh,
    graph.wayFlags,
    graph.wayLayer,
    graph.wayAccess,
    graph.wayTurnBans,
  ];
  return (
    nameCount > 0 &&
    nameStart.length === nameCount + 1 &&
    graph.nodeLon.length === nodeCount &&
    graph.nodeLat.length === nodeCount &&
    graph.arcHead.length === 2 * edgeCount &&
    graph.edgeLengthMm.length === edgeCount &&
    graph.edgeWay.length === edgeCount &&
    graph.edgeIsland.length === edgeCount &&
    graph.shapeStart.length === edgeCount + 1 &&
    graph.wayId.length === wayCount &&
    graph.splitOf.length <= nodeCount &&
    graph.twinOf.length <= edgeCount &&
    (graph.nodeRank.length === 0 || graph.nodeRank.length === nodeCount) &&
    perWay.every((array) => array.length === wayCount)
  );
}

function hasPositions(graph: Stored): boolean {
  for (let node = 0; node < graph.nodeCount; node++) {
    if (Math.abs(graph.nodeLon[node]!) > 180e7 || Math.abs(graph.nodeLat[node]!) > 90e7) return false;
  }
  return true;
}

function isPermutation(values: Uint32Array): boolean {
  const isSeen = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    if (values[i]! >= values.length || isSeen[values[i]!] === 1) return false;
    isSeen[values[i]!] = 1;
  }
  return true;
}

/** What is wrong with a graph read from a file; null when every count, order and index in it holds. */
export function findFault(
  graph: Stored,
  nameStart: Uint32Array,
  nameBytes: Uint8Array,
  nameCount: number,
): RoadFileFault | null {
  if (!hasCounts(graph, nameStart, nameCount)) return 'counts';
  const areRows = isRising(graph.shapeStart, graph.shape.length / 2) && isRising(nameStart, nameBytes.length);
  if (!areRows || !isOrdered(graph.splitOf) || !isOrdered(graph.twinOf)) {
    return 'rows';
  }
  const isInRange =
    isBelow(graph.arcHead, graph.nodeCount) &&
    isBelow(graph.edgeWay, graph.wayCount) &&
    isBelow(graph.wayName, nameCount) &&
    isBelow(graph.wayClass, ROAD_CLASSES.length) &&
    isBelow(graph.splitOf, baseNodeCount(graph)) &&
    isBelow(graph.twinOf, baseEdgeCount(graph)) &&
    isPermutation(graph.nodeRank) &&
    hasPositions(graph);
  return isInRange ? null : 'index-range';
}
