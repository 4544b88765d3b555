import type { RoadClosure } from '../domain/closure';
import type { LonLat } from '../domain/geo';
import type { Hazard } from '../domain/hazard';
import type { HazardRoadRule, Standards } from '../domain/standards';
import type { Task } from '../domain/task';
import type { TravelMode, Walker } from '../domain/travel';
import {
  type ArcWeights,
  type ConditionsOfMode,
  isEdgeOpen,
  type RoadConditions,
  type RoadNetwork,
  type RoadZone,
  type Snap,
  snapToRoad,
  zoneEffect,
  zonesOf,
} from '../network';
import { type ClosingZones, createClosingZones } from './closing-zones';
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
  readonly leaving: readonly RoadZone[];
  /**
   * A point uses its nearest road. Where that is closed now, a point inside a zone that closes roads is cut off; one
   * outside may use the nearest open road. Cut off is also a point from which the straight line to its road touches
   * such a zone.
   */
  access(position: LonLat): Access;
  /** {@link access} of each item, found once for an array as long as the conditions hold. */
  accessOfAll(items: Items, task: Task): Promise<readonly Access[]>;
}

type Items = readonly { readonly position: LonLat }[];

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
/** The same by item, for arrays that come again and again. */
const snapsOfItems = new WeakMap<ArcWeights, WeakMap<Items, readonly (Snap | null)[]>>();

/**
 * The roads of a mode for a question; made once as long as standards, zones and policy are the same objects.
 * The zones in `leaving` do not close roads but slow them, as they slow responders; all others keep their effect, and
 * where several lie on a road the strongest counts.
 */
export function modeRoads(
  network: RoadNetwork,
  mode: TravelMode,
  question: RoadQuestion,
  leaving: readonly RoadZone[] = [],
): ModeRoads {
  const list = kept.get(network) ?? [];
  const { standards, hazards, hazardRoads, walker, closures } = question;
  const known = list.find(
    ({ question: other }) =>
      other.standards === standards &&
      other.hazards === hazards &&
      other.hazardRoads === hazardRoads &&
      other.closures === closures,
  );
  const entry = known ?? { question, modes: new Map<string, ModeRoads>() };
  kept.set(network, [entry, ...list.filter((other) => other !== entry)].slice(0, QUESTIONS_KEPT));
  const key = JSON.stringify([
    mode,
    mode === 'walk' ? walker : null,
    leaving.map((zone) => zonesOf(question).indexOf(zone)),
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
  leaving: readonly RoadZone[],
): ModeRoads {
  const conditions = network.conditions(question.standards, question);
  const travel = travelOut(network, conditions.travel(mode, question.walker), question, leaving);
  const closing = createClosingZones(
    zonesOf(question)
      .filter((zone) => !leaving.includes(zone) && zoneEffect(zone, mode, question).effect === 'closed')
      .map((zone) => network.closures.footprint(zone.geometry)),
  );
  const ofArrays = new WeakMap<Items, readonly Access[]>();

  const meet = (position: LonLat, snap: Snap | null): Access => {
    if (snap === null) return 'off-network';
    if (!isEdgeOpen(network.graph, travel.weights, snap.edge))
      return wayRound(network, travel, closing, position);
    return closing.block(position, snap.position) ? 'cut-off' : snap;
  };
  return {
    ...travel,
    conditions,
    leaving,
    access: (position) => meet(position, snapWithoutZones(network, travel, position)),
    async accessOfAll(items, task) {
      const known = ofArrays.get(items);
      if (known !== undefined) return known;
      const snaps = await snapAllWithoutZones(network, travel, items, task);
      const found: Access[] = [];
      for (const [at, { position }] of items.entries()) found.push(meet(position, snaps[at]!));
      ofArrays.set(items, found);
      return found;
    },
  };
}

/** Where a point whose own road is closed may go instead: the nearest open road, unless a closing zone lies between. */
function wayRound(
  network: RoadNetwork,
  travel: ConditionsOfMode,
  closing: ClosingZones,
  position: LonLat,
): Access {
  if (closing.contain(position)) return 'cut-off';
  const detour = snapToRoad(network.index, position, travel);
  if (detour === null) return 'cut-off';
  return closing.block(position, detour.position) ? 'cut-off' : detour;
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

async function snapAllWithoutZones(
  network: RoadNetwork,
  travel: ConditionsOfMode,
  items: Items,
  task: Task,
): Promise<readonly (Snap | null)[]> {
  const ofBase = snapsOfItems.get(travel.base) ?? new WeakMap<Items, readonly (Snap | null)[]>();
  snapsOfItems.set(travel.base, ofBase);
  const known = ofBase.get(items);
  if (known !== undefined) return known;
  const found: (Snap | null)[] = [];
  for (const { position } of items) {
    if (found.length % POINTS_PER_BREATH === POINTS_PER_BREATH - 1) {
      task.report({ stage: 'index', done: found.length, total: items.length });
      await task.breathe();
    }
    found.push(snapWithoutZones(network, travel, position));
  }
  ofBase.set(items, found);
  return found;
}
