import type { RoadClosure } from '../domain/closure';
import type { LonLat } from '../domain/geo';
import { type Hazard, WARNING_LEVELS } from '../domain/hazard';
import type { HazardRoadRule, RoadEffect, Standards } from '../domain/standards';
import type { TravelMode, TravelProfile, Walker } from '../domain/travel';
import { ClosureOverlay, type ZoneEffect } from './closures/overlay';
import { createEdgeIndex, type EdgeIndex } from './edge-index';
import { SearchScratch } from './search/scratch';
import { snapToRoad } from './snap';
import type { ArcWeights, RoadGraph, Snap } from './types';
import { createArcWeights, createLengthWeights } from './weights';

const OPEN: RoadEffect = { effect: 'open' };
const KMH_PER_MPS = 3.6;

/** One mode on the network as it is now. */
export interface ConditionsOfMode {
  readonly mode: TravelMode;
  readonly profile: TravelProfile;
  /** Without zones. */
  readonly base: ArcWeights;
  /** Under the zones in force. */
  readonly weights: ArcWeights;
  /** The nearest point on a road that is open to the mode now, within 2 km; null where there is none. */
  snap(position: LonLat): Snap | null;
  /** Lengths in tenths of a metre where the mode may go now, for questions about distance. */
  lengths(): ArcWeights;
  /** Time between a point and its road, tenths of a second: the straight line at the profile's off-road speed. */
  offRoadTenths(snap: Snap): number;
}

/** The road network under the zones in force. */
export interface RoadConditions {
  readonly graph: RoadGraph;
  readonly scratch: SearchScratch;
  /** `walker` sets the speed of people on foot, and closes stairs to wheelchairs; other modes do not depend on it. */
  travel(mode: TravelMode, walker: Walker): ConditionsOfMode;
  /** Straight line to the nearest road of any kind, metres, however far; Infinity when the graph has no road. */
  distanceToRoadM(position: LonLat): number;
}

/** The part of the standards that movement depends on. */
export type TravelStandards = Pick<Standards, 'travel' | 'walkers'>;

/** What zones are in force, and what they do to roads. */
export interface ZonePolicy {
  readonly hazards: readonly Hazard[];
  readonly hazardRoads: readonly HazardRoadRule[];
  /** Roads closed by hand; none when left out. */
  readonly closures?: readonly RoadClosure[];
}

/** Whatever closes or slows roads: a hazard by the policy table, a closure by what it says itself. */
export type RoadZone = Hazard | RoadClosure;

export const isDrawnClosure = (zone: RoadZone): zone is RoadClosure => 'roads' in zone;

export function zonesOf({ hazards, closures = [] }: ZonePolicy): readonly RoadZone[] {
  return [...hazards, ...closures];
}

/** What a zone does to roads for a mode. */
export function zoneEffect(zone: RoadZone, mode: TravelMode, { hazardRoads }: ZonePolicy): RoadEffect {
  return isDrawnClosure(zone) ? zone.roads[mode] : roadEffect(zone, mode, hazardRoads);
}

/** A loaded road network: the graph, its index by place, and all that is worth keeping between questions. */
export interface RoadNetwork {
  readonly graph: RoadGraph;
  readonly index: EdgeIndex;
  readonly closures: ClosureOverlay;
  conditions(standards: TravelStandards, policy: ZonePolicy): RoadConditions;
  /** A mode under zones whose effects are given one by one; `base` as of the conditions of that mode. */
  under(
    travel: Pick<ConditionsOfMode, 'mode' | 'profile' | 'base'>,
    zones: readonly ZoneEffect[],
  ): ConditionsOfMode;
}

/**
 * What a zone does to roads for a mode: the rule for its type and level, else the rule for any type at that level. A zone
 * whose level is not stated does the strictest that any level of its type does.
 */
export function roadEffect(
  hazard: Pick<Hazard, 'type' | 'level'>,
  mode: TravelMode,
  rules: readonly HazardRoadRule[],
): RoadEffect {
  const levels = hazard.level === null ? WARNING_LEVELS : [hazard.level];
  return levels
    .map((level) => {
      const atLevel = rules.filter((rule) => rule.level === level);
      const rule =
        atLevel.find(({ type }) => type === hazard.type) ?? atLevel.find(({ type }) => type === '*');
      return rule?.roads[mode] ?? OPEN;
    })
    .reduce((strictest, effect) => (slowing(effect) > slowing(strictest) ? effect : strictest));
}

/** How many times longer a road takes. */
function slowing(effect: RoadEffect): number {
  switch (effect.effect) {
    case 'open':
      return 1;
    case 'slow':
      return effect.factor;
    case 'closed':
      return Infinity;
  }
}

function profileOf(standards: TravelStandards, mode: TravelMode, walker: Walker): TravelProfile {
  const profile = standards.travel[mode];
  return mode === 'walk' ? { ...profile, walkMps: standards.walkers[walker].value } : profile;
}

/** Readies a graph for questions: builds the index and keeps weights and touched edges for as long as they hold. */
export function createRoadNetwork(graph: RoadGraph): RoadNetwork {
  const index = createEdgeIndex(graph);
  const closures = new ClosureOverlay(index);
  const scratch = new SearchScratch(graph.nodeCount);
  const baseWeights = new Map<string, ArcWeights>();
  const baseLengths = new WeakMap<ArcWeights, ArcWeights>();

  function baseOf(profile: TravelProfile, walker: Walker): ArcWeights {
    const canClimbSteps = walker !== 'wheelchair';
    const key = JSON.stringify([
      profile.mode,
      profile.walkMps,
      profile.speedFactor,
      profile.maxKmh,
      profile.ignoresOneway,
      profile.ignoresPrivate,
      profile.ignoresTurnBans,
      canClimbSteps,
    ]);
    const known = baseWeights.get(key);
    if (known !== undefined) return known;
    if (baseWeights.size >= 16) baseWeights.clear();
    const weights = createArcWeights(graph, profile, { canClimbSteps });
    baseWeights.set(key, weights);
    return weights;
  }

  function lengthsOf(base: ArcWeights): ArcWeights {
    const lengths = baseLengths.get(base) ?? createLengthWeights(graph, base);
    baseLengths.set(base, lengths);
    return lengths;
  }

  function under(
    { mode, profile, base }: Pick<ConditionsOfMode, 'mode' | 'profile' | 'base'>,
    zones: readonly ZoneEffect[],
  ): ConditionsOfMode {
    const weights = closures.apply(base, zones);
    return {
      mode,
      profile,
      base,
      weights,
      snap: (position) => snapToRoad(index, position, { mode, weights }),
      lengths: () =>
        closures.apply(
          lengthsOf(base),
          zones.filter(({ effect }) => effect.effect === 'closed'),
        ),
      offRoadTenths: (snap) => (10 * snap.offRoadM * KMH_PER_MPS) / profile.offRoadKmh,
    };
  }

  function conditions(standards: TravelStandards, policy: ZonePolicy): RoadConditions {
    const ready = new Map<string, ConditionsOfMode>();

    function prepare(mode: TravelMode, walker: Walker): ConditionsOfMode {
      const profile = profileOf(standards, mode, walker);
      const zones = zonesOf(policy).map((zone) => ({
        area: zone.geometry,
        effect: zoneEffect(zone, mode, policy),
      }));
      return under({ mode, profile, base: baseOf(profile, walker) }, zones);
    }
    return {
      graph,
      scratch,
      travel: (mode, walker) => {
        const key = mode === 'walk' ? `${mode} ${walker}` : mode;
        const known = ready.get(key) ?? prepare(mode, walker);
        ready.set(key, known);
        return known;
      },
      distanceToRoadM: (position) => {
        const maxDistanceM = 25_000_000;
        const everywhere = new Uint32Array(2 * graph.edgeCount).fill(1);
        return (
          snapToRoad(index, position, { mode: 'walk', weights: everywhere }, { maxDistanceM })?.offRoadM ??
          Infinity
        );
      },
    };
  }
  return { graph, index, closures, conditions, under };
}
