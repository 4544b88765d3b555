import type { CoverageResult } from '../analysis/coverage/result';
import type { NearestResult } from '../analysis/nearest/result';
import type { Bbox, LonLat } from '../domain/geo';
import type { Hazard } from '../domain/hazard';
import type { IncidentTypeId } from '../domain/incident';
import type { PopulationCell } from '../domain/population';
import type { ResourceKind } from '../domain/resource';
import type { Shelter } from '../domain/shelter';
import type { HazardRoadRule, Standards } from '../domain/standards';
import type { Team } from '../domain/team';
import type { Walker } from '../domain/travel';
import type { Warehouse } from '../domain/warehouse';
import type { Datasets, PlaceHit } from '../pack/datasets';
import type { PackRole } from '../pack/manifest';

/** Work done so far; `total` null while it is unknown. */
export interface Progress {
  readonly stage: 'manifest' | 'fetch' | 'verify' | 'decode' | 'index' | 'search' | 'join';
  readonly done: number;
  readonly total: number | null;
  readonly role?: PackRole;
}

export interface NearestRequest {
  readonly origin: LonLat;
  readonly incidentType: IncidentTypeId;
  readonly kinds: readonly ResourceKind[];
  readonly k: number;
  readonly walker: Walker;
  readonly shelters: readonly Shelter[];
  readonly warehouses: readonly Warehouse[];
  readonly teams: readonly Team[];
  /** Zones in force now. */
  readonly hazards: readonly Hazard[];
  readonly hazardRoads: readonly HazardRoadRule[];
  readonly standards: Standards;
}

export interface CoverageRequest {
  readonly cells: readonly PopulationCell[];
  /** Shelters in use, already filtered. */
  readonly shelters: readonly Shelter[];
  readonly serviceDistanceM: number;
  readonly walker: Walker;
  readonly method: 'road' | 'straight-line';
  readonly hazards: readonly Hazard[];
  readonly hazardRoads: readonly HazardRoadRule[];
  readonly standards: Standards;
  /** Names to call a gap by. */
  readonly places: readonly { readonly name: string; readonly position: LonLat }[];
}

/** Every job a worker does: what it takes, what it gives. One map for all of them. */
export interface Jobs {
  /** Fetch, verify and decode a pack. `audience: 'public'` leaves internal files alone. `roads` is transferred. */
  'pack/open': {
    request: { baseUrl: string; audience: 'public' | 'internal' };
    response: {
      datasets: Datasets;
      roads: ArrayBuffer | null;
      problems: readonly import('../domain/errors').Problem[];
    };
  };
  'places/search': {
    request: { query: string; limit: number; near: LonLat | null };
    response: readonly PlaceHit[];
  };
  /** Hand the graph over; it stays in the worker. */
  'network/load': {
    request: { roads: ArrayBuffer; standards: Standards };
    response: { nodes: number; edges: number; bbox: Bbox };
  };
  'nearest/run': { request: NearestRequest; response: NearestResult };
  'coverage/run': { request: CoverageRequest; response: CoverageResult };
}
export type JobName = keyof Jobs;

export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** What commands see of the workers: the same in the page (worker threads) and in tests and scripts (in process). */
export interface Engine {
  run<Name extends JobName>(
    job: Name,
    request: Jobs[Name]['request'],
    options?: RunOptions,
  ): Promise<Jobs[Name]['response']>;
  dispose(): void;
}
