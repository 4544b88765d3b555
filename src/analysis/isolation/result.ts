import type { LonLat } from '../../domain/geo';
import type { HeadCount } from '../../domain/head-count';
import type { Method } from '../../domain/provenance';
import type { TravelMode } from '../../domain/travel';
import type { Criterion, OneCriterion } from './options';

/**
 * `connected`: a road leads there now. `lost`: one did, and none does under the zones and closures. `never`: none does
 * even without them (an island, a place off the network, or data with no such road).
 */
export const ROAD_STATES = ['connected', 'lost', 'never'] as const;
export type RoadState = (typeof ROAD_STATES)[number];

/** Who has a road to something. The three always add up to the population. */
export interface RoadColumn {
  readonly people: Readonly<Record<RoadState, HeadCount>>;
  /** In the order of the cells. */
  readonly cellStates: readonly RoadState[];
}

/** People who are cut off together. */
export interface CutOffCommunity {
  /** Smallest cell index, so that it stays while the community keeps that cell. */
  readonly id: string;
  /** 1 = most people. */
  readonly rank: number;
  readonly people: number;
  readonly vulnerable: number | null;
  readonly cells: number;
  readonly areaM2: number;
  readonly centre: LonLat;
  /** Names of the places its people are nearest to, most people first; empty where none is near. */
  readonly near: readonly string[];
  /**
   * `pocket`: its roads are open among themselves, and lead nowhere else. `on-closed-roads`: its own roads are closed.
   */
  readonly kind: 'pocket' | 'on-closed-roads';
  /** Shelters that lie inside with the people, in the order of the shelters. */
  readonly shelterIds: readonly string[];
  /** People these can hold at their urgent stage; null when none of them says. */
  readonly shelterRoom: number | null;
  readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
}

/** Places that have lost the road, by id, in the order of the data. */
export interface CutOffPlaces {
  /** Shelters, by the criterion of the question. */
  readonly shelters: readonly string[];
  /** Teams and warehouses that can no longer come out onto the trunk network. */
  readonly teams: readonly string[];
  readonly warehouses: readonly string[];
  /** Hospitals that can no longer be reached from the trunk network. */
  readonly hospitals: readonly string[];
}

export interface IsolationResult {
  readonly method: Method;
  readonly mode: TravelMode;
  /** By what communities and shelters count as cut off: the one asked for, or `all` where the data cannot say. */
  readonly criterion: Criterion;
  readonly people: number;
  /** By destination, and by all of those known; null where the data holds no such destination. */
  readonly columns: Readonly<Record<OneCriterion, RoadColumn | null>> & { readonly all: RoadColumn };
  readonly communities: readonly CutOffCommunity[];
  readonly places: CutOffPlaces;
  /** True where the region has no trunk road: then the largest part of its network stands for it. */
  readonly trunkIsLargestPart: boolean;
}
