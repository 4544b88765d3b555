import { booleanIntersects, lineString } from '@turf/turf';
import type { RoadClosure } from '../domain/closure';
import type { LonLat } from '../domain/geo';
import type { Hazard } from '../domain/hazard';
import { createHazardZones, type HazardZones } from '../domain/hazard-zones';
import type { HazardRoadRule, Standards } from '../domain/standards';
import type { Task } from '../domain/task';
import type { TravelMode, Walker } from '../domain/travel';
import {
  type ArcWeights,
  type ConditionsOfMode,
  createLengthWeights,
  isEdgeOpen,
  type RoadConditions,
  type RoadNetwork,
  roadEffect,
  type Snap,
  snapToRoad,
} from '../network';
import { travelOut } from './way-out';

/** The part of a question that decides how roads can be used. */
export interface RoadQuestion {
  readonly standards: Standards;
  readonly walker: Walker;
  readonly hazards: readonly Hazard[];
  readonly hazardRoads: readonly HazardRoadRule[];
  /** Roads closed by hand; none when left out. */
  readonly closures?: readonly RoadClosure[];
}

/**
 * How a point meets the roads of a mode: a point on them; `off-network` when none is within 2 km even without zones;
 * `cut-off` when its road is closed now.
 */
export type Access = Snap | 'off-network' | 'cut-off';

/** The roads of one mode under the zones in force, and where points meet them. */
export interface ModeRoads extends ConditionsOfMode {
  readonly conditions: RoadConditions;
  /** Zones that would close these roads and only slow them, because the traveller is on the way out of them. */
  readonly leaving: readonly Hazard[];
  /**
   * A point uses its nearest road. Where that is closed now, a point inside a zone that closes roads is cut off; one
   * outside may use the nearest open road, unless the straight line there crosses such a zone.
   */
  access(position: LonLat): Access;
  /** {@link access} of each item, found once for an array as long as the conditions hold. */
  accessOfAll(items: readonly { readonly position: LonLat }[], task: Task): Promise<readonly Access[]>;
  /** Lengths in tenths of a metre where the mode may go now, for questions about distance. */
  lengths(): ArcWeights;
}

/** Questions asked in turns (nearest, coverage, coverage without proposals) that keep their conditions. */
const QUESTIONS_KEPT = 4;
const SNAPS_KEPT = 100_000;
/** Modes, walkers and zones on the way out kept for one question. */
const MODES_KEPT = 16;
/** Points met with their roads between two breaths. */
const POINTS_PER_BREATH = 1000;

interface Kept {
  readonly question: RoadQuestion;
  readonly modes: Map<string, ModeRoads>;
}
const kept = new WeakMap<RoadNetwork, Kept[]>();
const snapsWithoutZones = new WeakMap<ArcWeights, Map<string, Snap | null>>();

/**
 * The roads of a mode for a question; made once as long as standards, zones and policy are the same objects.
 * The zones in `leaving` do not close roads but slow them, as they slow responders; all others keep their effect, and
 * where several lie on a road the strongest counts.
 */
export function modeRoads(
  network: RoadNetwork,
  mode: TravelMode,
  question: RoadQuestion,
  leaving: readonly Hazard[] = [],
): ModeRoads {
  const list = kept.get(network) ?? [];
  const { standards, hazards, hazardRoads, walker } = question;
  const known = list.find(
    ({ question: other }) =>
      other.standards === standards && other.hazards === hazards && other.hazardRoads === hazardRoads,
  );
  const entry = known ?? { question, modes: new Map<string, ModeRoads>() };
  kept.set(network, [entry, ...list.filter((other) => other !== entry)].slice(0, QUESTIONS_KEPT));
  const key = JSON.stringify([
    mode,
    mode === 'walk' ? walker : null,
    leaving.map((hazard) => hazards.indexOf(hazard)),
  ]);
  const roads = entry.modes.get(key) ?? openModeRoads(network, mode, question, leaving);
  if (entry.modes.size >= MODES_KEPT) entry.modes.clear();
  entry.modes.set(key, roads);
  return roads;
}

function openModeRoads(
  network: RoadNetwork,
  mode: TravelMode,
  question: RoadQuestion,
  leaving: readonly Hazard[],
): ModeRoads {
  const { standards, walker, hazards, hazardRoads } = question;
  const conditions = network.conditions(standards, { hazards, hazardRoads });
  const travel = travelOut(network, conditions.travel(mode, walker), question, leaving);
  const closing = hazards.filter(
    (hazard) => !leaving.includes(hazard) && roadEffect(hazard, mode, hazardRoads).effect === 'closed',
  );
  const zones = createHazardZones(closing);
  const ofArrays = new WeakMap<readonly { readonly position: LonLat }[], readonly Access[]>();
  let lengths: ArcWeights | null = null;

  const access = (position: LonLat) => accessAt(network, travel, zones, closing, position);
  return {
    ...travel,
    conditions,
    leaving,
    access,
    async accessOfAll(items, task) {
      const known = ofArrays.get(items);
      if (known !== undefined) return known;
      const found: Access[] = [];
      for (const { position } of items) {
        if (found.length % POINTS_PER_BREATH === POINTS_PER_BREATH - 1) {
          task.report({ stage: 'index', done: found.length, total: items.length });
          await task.breathe();
        }
        found.push(access(position));
      }
      ofArrays.set(items, found);
      return found;
    },
    lengths() {
      lengths ??= createLengthWeights(network.graph, travel.weights);
      return lengths;
    },
  };
}

function accessAt(
  network: RoadNetwork,
  travel: ConditionsOfMode,
  zones: HazardZones,
  closing: readonly Hazard[],
  position: LonLat,
): Access {
  const snap = snapWithoutZones(network, travel, position);
  if (snap === null) return 'off-network';
  if (isEdgeOpen(network.graph, travel.weights, snap.edge)) return snap;
  if (zones.covers(position)) return 'cut-off';
  const detour = snapToRoad(network.index, position, travel);
  if (detour === null) return 'cut-off';
  const leg = lineString([
    [position[0], position[1]],
    [detour.position[0], detour.position[1]],
  ]);
  return closing.some(({ geometry }) => booleanIntersects(leg, geometry)) ? 'cut-off' : detour;
}

function snapWithoutZones(
  { index }: RoadNetwork,
  { mode, base }: ConditionsOfMode,
  position: LonLat,
): Snap | null {
  const snaps = snapsWithoutZones.get(base) ?? new Map<string, Snap | null>();
  snapsWithoutZones.set(base, snaps);
  const key = `${position[0]} ${position[1]}`;
  const known = snaps.get(key);
  if (known !== undefined) return known;
  if (snaps.size >= SNAPS_KEPT) snaps.clear();
  const snap = snapToRoad(index, position, { mode, weights: base });
  snaps.set(key, snap);
  return snap;
}
