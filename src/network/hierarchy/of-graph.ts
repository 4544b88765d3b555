import type { ArcWeights, RoadGraph } from '../types';
import { Hierarchy } from './hierarchy';
import { hierarchyRanks } from './order';
import { topologyOf } from './topology';

/** Graphs below this size are searched as fast without. */
const MIN_NODES = 1000;
/**
 * Searches of the whole graph that must be asked for under the same weights before it pays to customise for them: a
 * customization takes as long as about three.
 */
const CUSTOMIZE_AFTER = 3;
/** The same where the order of the nodes has to be worked out first, which takes as long as about two hundred. */
const ORDER_AFTER = 200;

const hierarchies = new WeakMap<RoadGraph, Hierarchy | null>();
const asked = new WeakMap<ArcWeights, number>();

/** The hierarchy of a graph; null for one that makes no good hierarchy. Made once. */
export function hierarchyOf(graph: RoadGraph): Hierarchy | null {
  const known = hierarchies.get(graph);
  if (known !== undefined) return known;
  const rank = graph.nodeRank.length === graph.nodeCount ? graph.nodeRank : hierarchyRanks(graph);
  const topology = rank.length === graph.nodeCount ? topologyOf(graph.arcHead, rank) : null;
  const hierarchy = topology === null ? null : new Hierarchy(topology, graph.arcHead);
  hierarchies.set(graph, hierarchy);
  return hierarchy;
}

/**
 * The hierarchy for so many searches of the whole graph under some weights; null while it does not pay, counting those
 * that were asked for before: whoever asks once under weights that he then drops is served by a plain search, and
 * whoever asks often never spends much more on plain searches than the customization costs.
 */
export function hierarchyFor(graph: RoadGraph, weights: ArcWeights, searches: number): Hierarchy | null {
  if (graph.nodeCount < MIN_NODES) return null;
  const count = (asked.get(weights) ?? 0) + searches;
  asked.set(weights, count);
  const isOrdered = hierarchies.has(graph) || graph.nodeRank.length > 0;
  return count < (isOrdered ? CUSTOMIZE_AFTER : ORDER_AFTER) ? null : hierarchyOf(graph);
}
