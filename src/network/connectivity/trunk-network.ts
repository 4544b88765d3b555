import { ROAD_CLASSES, type RoadClass } from '../tags/road-class';
import { arcsOn, baseEdgeCount } from '../twins';
import { type ArcWeights, CLOSED, type RoadGraph } from '../types';
import { strongParts } from './strong-parts';

/**
 * Classes of road that make up the trunk network of a city: those that OpenStreetMap gives to motorways, trunk and
 * primary roads with their ramps. What help from outside, and whole convoys, come in by. A choice of this project.
 */
export const TRUNK_CLASSES: readonly RoadClass[] = [
  'motorway',
  'motorway_link',
  'trunk',
  'trunk_link',
  'primary',
  'primary_link',
];

export interface TrunkNetwork {
  /** Base edges of the trunk network, rising. */
  readonly edges: Uint32Array;
  readonly lengthM: number;
  /** True where the graph has no road of these classes at all: then the largest part of it stands for them. */
  readonly isLargestPart: boolean;
}

/**
 * The trunk network as it can be used under these weights: the open edges of {@link TRUNK_CLASSES} in the strongly
 * connected part that has most metres of them. A stretch of primary road on an island is not connected to the city's
 * trunk network, and so is not part of it.
 */
export function trunkNetwork(graph: RoadGraph, weights: ArcWeights): TrunkNetwork {
  const classes = new Set(TRUNK_CLASSES.map((name) => ROAD_CLASSES.indexOf(name)));
  const isTrunk = (edge: number) => classes.has(graph.wayClass[graph.edgeWay[edge]!]!);
  const edgeCount = baseEdgeCount(graph);
  const parts = strongParts(graph, weights);
  const inPart = (edge: number): number | null => {
    for (const arc of arcsOn(graph, edge)) {
      const part = parts.ofNode[graph.arcHead[arc]!]!;
      if (weights[arc] !== CLOSED && part === parts.ofNode[graph.arcHead[arc ^ 1]!]) return part;
    }
    return null;
  };

  function largest(counts: (edge: number) => boolean): Omit<TrunkNetwork, 'isLargestPart'> {
    const lengthMm = new Float64Array(parts.count);
    for (let edge = 0; edge < edgeCount; edge++) {
      const part = counts(edge) ? inPart(edge) : null;
      if (part !== null) lengthMm[part]! += graph.edgeLengthMm[edge]!;
    }
    const best = lengthMm.reduce((most, length, part) => (length > lengthMm[most]! ? part : most), 0);
    const edges: number[] = [];
    for (let edge = 0; edge < edgeCount; edge++) {
      if (counts(edge) && inPart(edge) === best) edges.push(edge);
    }
    return { edges: Uint32Array.from(edges), lengthM: (lengthMm[best] ?? 0) / 1000 };
  }

  let isLargestPart = true;
  for (let edge = 0; edge < edgeCount && isLargestPart; edge++) isLargestPart = !isTrunk(edge);
  return { ...largest(isLargestPart ? () => true : isTrunk), isLargestPart };
}
