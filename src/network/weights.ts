import type { TravelMode, TravelProfile } from '../domain/travel';
import { accessBit } from './tags/access';
import { STEPS } from './tags/road-class';
import { baseEdgeCount } from './twins';
import { type ArcWeights, CLOSED, type RoadGraph } from './types';

/** Longest time an arc can take, tenths of a second: more than a year, and far from {@link CLOSED}. */
export const MAX_WEIGHT = 0x7fffffff;

/**
 * Stairs are walked at half the speed of level ground: the ratio of the Japanese evacuation speeds for people who move
 * with difficulty (0.8 to 0.4 m/s) and for strangers to the place (1.0 to 0.5 m/s).
 */
const STEPS_FACTOR = 2;
const KMH_PER_MPS = 3.6;

/** Tenths of a second as a weight: at least 1, so that every arc costs something. */
export function toWeight(tenths: number): number {
  return Math.min(MAX_WEIGHT, Math.max(1, Math.round(tenths)));
}

export interface WeightOptions {
  /** False closes stairs, as for a wheelchair; true by default. */
  readonly canClimbSteps?: boolean;
}

/** Speed of the profile on a way, metres per second; 0 where it has none. */
function speedMps(
  graph: RoadGraph,
  way: number,
  { mode, walkMps, speedFactor, maxKmh }: TravelProfile,
  canClimbSteps: boolean,
): number {
  if (mode !== 'walk') {
    return Math.min(graph.waySpeedKmh[way]! * (speedFactor ?? 1), maxKmh ?? Infinity) / KMH_PER_MPS;
  }
  if (graph.wayClass[way] !== STEPS) return walkMps ?? 0;
  return canClimbSteps ? (walkMps ?? 0) / STEPS_FACTOR : 0;
}

const FORWARD = 1;
const BACKWARD = 2;

/** Directions of a way that are open to the profile, as bits. */
function openDirections(access: number, { mode, ignoresPrivate, ignoresOneway }: TravelProfile): number {
  const open = directionsOf(ignoresPrivate ? access | (access >> 8) : access, mode);
  return ignoresOneway && open !== 0 ? FORWARD | BACKWARD : open;
}

/** Directions whose bits are set for the mode. */
function directionsOf(bits: number, mode: TravelMode): number {
  const forward = (bits & accessBit(mode, 'forward')) === 0 ? 0 : FORWARD;
  const backward = (bits & accessBit(mode, 'backward')) === 0 ? 0 : BACKWARD;
  return forward | backward;
}

/**
 * Travel time of every arc for one profile, before hazards and closures: walking is length ÷ speed (stairs take twice
 * as long), driving is length ÷ min(legal speed × `speedFactor`, `maxKmh`). {@link CLOSED} where access or one-way
 * rules forbid the arc, and where `wayTurnBans` does to a profile bound by turn restrictions. Twins are open to such a
 * profile only.
 */
export function createArcWeights(
  graph: RoadGraph,
  profile: TravelProfile,
  { canClimbSteps = true }: WeightOptions = {},
): ArcWeights {
  const tenthsPerMm = new Float64Array(graph.wayCount);
  const open = new Uint8Array(graph.wayCount);
  const isBound = profile.mode !== 'walk' && !profile.ignoresTurnBans;
  for (let way = 0; way < graph.wayCount; way++) {
    const mps = speedMps(graph, way, profile, canClimbSteps);
    tenthsPerMm[way] = 1 / (100 * mps);
    open[way] = mps > 0 ? openDirections(graph.wayAccess[way]!, profile) : 0;
    if (isBound) open[way]! &= ~directionsOf(graph.wayTurnBans[way]!, profile.mode);
  }
  const weights = new Uint32Array(2 * graph.edgeCount).fill(CLOSED);
  const edges = isBound ? graph.edgeCount : baseEdgeCount(graph);
  for (let edge = 0; edge < edges; edge++) {
    const way = graph.edgeWay[edge]!;
    const weight = toWeight(graph.edgeLengthMm[edge]! * tenthsPerMm[way]!);
    if ((open[way]! & FORWARD) !== 0) weights[2 * edge] = weight;
    if ((open[way]! & BACKWARD) !== 0) weights[2 * edge + 1] = weight;
  }
  return weights;
}

/**
 * Lengths in tenths of a metre in place of times, open where `weights` is open: for questions about distance
 * ("within 1 000 m on foot"). Every search takes them; its costs are then tenths of a metre.
 */
export function createLengthWeights(graph: RoadGraph, weights: ArcWeights): ArcWeights {
  return weights.map((weight, arc) =>
    weight === CLOSED ? CLOSED : toWeight(graph.edgeLengthMm[arc >> 1]! / 100),
  );
}
