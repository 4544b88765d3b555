import type { TravelProfile } from '../domain/travel';
import { accessBit } from './tags/access';
import { STEPS } from './tags/road-class';
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

/** Tenths of a second per millimetre on each way; Infinity where the profile has no speed there. */
function paceOfWays(graph: RoadGraph, profile: TravelProfile, canClimbSteps: boolean): Float64Array {
  return Float64Array.from(graph.waySpeedKmh, (legalKmh, way) => {
    const isSteps = graph.wayClass[way] === STEPS;
    if (profile.mode === 'walk') {
      if (isSteps && !canClimbSteps) return Infinity;
      const mps = (profile.walkMps ?? 0) / (isSteps ? STEPS_FACTOR : 1);
      return 1 / (100 * mps);
    }
    const kmh = Math.min(legalKmh * (profile.speedFactor ?? 1), profile.maxKmh ?? Infinity);
    return KMH_PER_MPS / (100 * kmh);
  });
}

/** Bits of {@link RoadGraph.wayAccess} that let the profile along a way and against it. */
function allowedDirections(access: number, profile: TravelProfile): { forward: boolean; backward: boolean } {
  const usable = profile.ignoresPrivate ? access | (access >> 8) : access;
  const forward = (usable & accessBit(profile.mode, 'forward')) !== 0;
  const backward = (usable & accessBit(profile.mode, 'backward')) !== 0;
  return profile.ignoresOneway
    ? { forward: forward || backward, backward: forward || backward }
    : { forward, backward };
}

/**
 * Travel time of every arc for one profile, before hazards and closures: walking is length ÷ speed (stairs take twice
 * as long), driving is length ÷ min(legal speed × `speedFactor`, `maxKmh`). {@link CLOSED} where access or one-way
 * rules forbid the arc.
 */
export function createArcWeights(
  graph: RoadGraph,
  profile: TravelProfile,
  { canClimbSteps = true }: WeightOptions = {},
): ArcWeights {
  const pace = paceOfWays(graph, profile, canClimbSteps);
  const directions = Array.from(graph.wayAccess, (access) => allowedDirections(access, profile));
  const weights = new Uint32Array(2 * graph.edgeCount).fill(CLOSED);
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const way = graph.edgeWay[edge]!;
    if (!Number.isFinite(pace[way]!)) continue;
    const weight = toWeight(graph.edgeLengthMm[edge]! * pace[way]!);
    const { forward, backward } = directions[way]!;
    if (forward) weights[2 * edge] = weight;
    if (backward) weights[2 * edge + 1] = weight;
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
