import type { OsmFeature } from '../../domain/osm';
import { TRAVEL_MODES, type TravelMode } from '../../domain/travel';
import { decodeRoadGraph } from '../file/decode';
import { encodeArrays } from '../file/encode';
import type { GraphArrays } from '../file/layout';
import { hierarchyRanks } from '../hierarchy/order';
import { arcRows } from '../rows';
import { modeBit } from '../tags/access';
import { type RoadGraph, WAY_SPEED_IS_DEFAULT } from '../types';
import { assembleArrays } from './assemble';
import { markIslands, weakComponentSizes } from './components';
import { cutEdges, type SourceEdges } from './edges';
import { type BuildOptions, readLines, type SourceLines } from './lines';
import { numberNodes } from './nodes';
import type { ComponentReport, RoadReport } from './report';
import { type SplitNetwork, splitTurns } from './turns/split-turns';
import type { TurnReport } from './turns/turn-report';

const MAX_EDGE_M = 250;
const MIN_COMPONENT_NODES = 50;

function countArcs({ edgeWay, wayAccess }: GraphArrays, { wayTurnBans }: SplitNetwork): number {
  let count = 0;
  for (const way of edgeWay) {
    const access = (wayAccess[way]! | (wayAccess[way]! >> 8)) & ~wayTurnBans[way]!;
    count += ((access & 0b01010101) === 0 ? 0 : 1) + ((access & 0b10101010) === 0 ? 0 : 1);
  }
  return count;
}

function makeReport(
  lines: SourceLines,
  edges: SourceEdges,
  network: SplitNetwork,
  turns: TurnReport,
  arrays: GraphArrays,
  minNodes: number,
  sizes: readonly number[],
  byMode: Record<TravelMode, ComponentReport>,
): RoadReport {
  const edgeCount = arrays.edgeLengthMm.length - network.twinOf.length;
  return {
    ways: lines.ways.length,
    droppedWays: lines.droppedWays,
    nodes: arrays.nodeLon.length - network.splitOf.length,
    edges: edgeCount,
    directedEdges: countArcs(arrays, network),
    lengthKm: arrays.edgeLengthMm.subarray(0, edgeCount).reduce((sum, mm) => sum + mm, 0) / 1e6,
    cutLongEdges: edges.cutLongEdges,
    turns,
    barriers: network.barriers,
    droppedVertices: lines.droppedVertices,
    defaultSpeedWays: lines.ways.filter((way) => (way.flags & WAY_SPEED_IS_DEFAULT) !== 0).length,
    namedWays: lines.ways.filter((way) => way.name !== null).length,
    streetNames: arrays.nameStart.length - 2,
    components: sizes.length,
    smallComponents: sizes.filter((size) => size < minNodes).length,
    byMode,
  };
}

/**
 * Builds the road graph of a region from its OpenStreetMap features; all that is no highway, barrier or usable road is
 * passed over. The same features in any order give the same graph.
 */
export function buildRoadGraph(
  features: Iterable<OsmFeature>,
  options: BuildOptions,
): { readonly graph: RoadGraph; readonly report: RoadReport } {
  const minNodes = options.minComponentNodes ?? MIN_COMPONENT_NODES;
  const lines = readLines(features, options);
  const edges = cutEdges(lines, options.maxEdgeM ?? MAX_EDGE_M);
  const { network, report: turns } = splitTurns(numberNodes(lines, edges), lines, options.restrictions ?? []);
  const arrays = assembleArrays(lines, network);
  const topology = { ...arrays, ...network, ...arcRows(arrays.nodeLon.length, arrays.arcHead) };
  const byMode = Object.fromEntries(
    TRAVEL_MODES.map((mode) => [
      mode,
      markIslands(topology, mode, minNodes, arrays.edgeIsland, modeBit(mode)),
    ]),
  ) as Record<TravelMode, ComponentReport>;
  const sizes = weakComponentSizes(topology);
  const report = makeReport(lines, edges, network, turns, arrays, minNodes, sizes, byMode);
  const ranked = { ...arrays, nodeRank: hierarchyRanks(arrays) };
  return { graph: decodeRoadGraph(encodeArrays(ranked, options.drivesOn)), report };
}
