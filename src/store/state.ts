import type { ServiceAreaOptions } from '../analysis/service-area/options';
import type { ServiceAreaResult } from '../analysis/service-area/result';
import type { AllocationResult } from '../analysis/allocation/result';
import type { SitingResult } from '../analysis/siting/result';
import type { IsolationResult } from '../analysis/isolation/result';
import type { ImportanceResult } from '../analysis/importance/result';
import type { ExposureResult } from '../analysis/exposure/result';
import type { NeedsResult } from '../analysis/needs/result';
import type { RiskIndexResult } from '../analysis/risk-index/result';
import type { ClosedRoadsResult } from '../analysis/closed-roads/result';
import type { CoverageResult } from '../analysis/coverage/result';
import type { NearestResult } from '../analysis/nearest/result';
import type { ClosureShape, RoadClosure } from '../domain/closure';
import type { Problem } from '../domain/errors';
import type { LonLat } from '../domain/geo';
import type { ZoneKind } from '../domain/drawn-zone';
import type { Incident } from '../domain/incident';
import type { Language } from '../domain/language';
import type { Shelter, ShelterClass } from '../domain/shelter';
import type { HazardRoadRule } from '../domain/standards';
import type { Walker } from '../domain/travel';
import type { LiveOverlay } from '../domain/live-overlay';
import type { Datasets } from '../pack/datasets';
import type { CitiesState } from './cities-state';
import type { PackIndex } from '../pack/manifest';
import type { ImportingState } from './importing-state';
import type { LiveState } from './live-state';
import type { OwnState } from './own-state';
import type { AllocationOptions } from '../analysis/allocation/options';
import type { SitingOptions } from '../analysis/siting/options';
import type { IsolationOptions } from '../analysis/isolation/options';
import type { ImportanceOptions } from '../analysis/importance/options';
import type { ExposureOptions } from '../analysis/exposure/options';
import type { NeedsOptions } from '../analysis/needs/options';
import type { RiskIndexOptions } from '../analysis/risk-index/options';

import type { ExportingState } from './slices/exporting/state';
import type { CameraState, SearchState, SelectionState } from './view-state';

export type { AllocationOptions } from '../analysis/allocation/options';
export type {
  AllocationFigures,
  AllocationResult,
  LoadReason,
  ShelterLoad,
  WalkFigures,
} from '../analysis/allocation/result';
export type { ServiceAreaResult } from '../analysis/service-area/result';
export type { ClosedRoads } from '../analysis/closed-roads/result';
export type { CellState, CoverageResult } from '../analysis/coverage/result';
export type { GapArea } from '../analysis/gap-areas';
export type {
  CutOffCommunity,
  IsolationResult,
  RoadColumn,
} from '../analysis/isolation/result';
export type { Criterion, IsolationOptions } from '../analysis/isolation/options';
export type { ImportanceResult, ImportantStreet } from '../analysis/importance/result';
export type { ImportanceOptions } from '../analysis/importance/options';
export type {
  Exposed,
  ExposedKind,
  ExposedPlace,
  ExposurePeriod,
  ExposureResult,
} from '../analysis/exposure/result';
export type { CellMethod, ExposureOptions } from '../analysis/exposure/options';
export type {
  NearestGroup,
  NearestItem,
  NearestResult,
  PassedOver,
  Route,
  RouteStep,
} from '../analysis/nearest/result';
export type * from './importing-state';
export type { FeedStatus, LiveState, OwnFeed, UnitsSnapshot } from './live-state';
export type { OwnEdit, OwnState } from './own-state';
export type { PlaceHit } from '../domain/place';
export type {
  Camera,
  CameraState,
  FeatureRef,
  SearchState,
  SelectableKind,
  SelectionState,
} from './view-state';
export type { Datasets } from '../pack/datasets';
export type { PackFile, PackManifest } from '../pack/manifest';

export type { CitiesState, CityGlance, CityOffer, CityTask, CityWork } from './cities-state';

export type ViewId = 'operator' | 'planner' | 'finder';
export type Theme = 'dark' | 'light';

/** Where and how the page runs. */
export interface SessionState {
  readonly view: ViewId;
  /** `wall`: large type, no hover, no controls. */
  readonly screen: 'desk' | 'wall';
  readonly language: Language;
  readonly theme: Theme;
  readonly online: boolean;
  /** The app and the opened pack are kept for use without a network. */
  readonly offlineReady: boolean;
}

/** `stage` keys have texts under `loading.<stage>`. */
export interface LoadProgress {
  readonly stage: 'manifest' | 'fetch' | 'verify' | 'decode' | 'index';
  readonly done: number;
  readonly total: number | null;
}

export interface PackState {
  readonly index: PackIndex | null;
  readonly id: string | null;
  readonly status:
    | { readonly state: 'idle' }
    | { readonly state: 'loading'; readonly progress: LoadProgress }
    | { readonly state: 'ready' }
    | { readonly state: 'failed'; readonly problem: Problem };
  /** As the pack was opened; `datasets` has own layers and feeds on top of it. */
  readonly base: Datasets | null;
  /** What feeds say now; null while none says anything. */
  readonly live: LiveOverlay | null;
  readonly datasets: Datasets | null;
  /** Rises with every change of the data that results depend on. */
  readonly version: number;
}

export interface IncidentState {
  readonly current: Incident | null;
  /** While the incident is dragged; results follow when it is let go. */
  readonly dragging: LonLat | null;
  /** True while the next click on the map places an incident. */
  readonly placing: boolean;
  readonly past: readonly (Incident | null)[];
  readonly future: readonly (Incident | null)[];
}

export const LAYER_IDS = [
  'hazards',
  'closures',
  'population',
  'gap',
  'allocation',
  'isolation',
  'importance',
  'service-area',
  'reach',
  'routes',
  'shelters',
  'warehouses',
  'teams',
  'units',
  'districts',
  'incident',
  'proposals',
  'needs',
  'risk-index',
  'siting',
  'reference',
] as const;
export type LayerId = (typeof LAYER_IDS)[number];
export type LayersState = Readonly<Record<LayerId, boolean>>;

export interface SettingsState {
  readonly walker: Walker;
  readonly standardId: string | null;
  /** Class whose service distance the gap is measured by; shelters of this class or better are in use. */
  readonly shelterClass: ShelterClass;
  readonly coverageMethod: 'road' | 'straight-line';
  readonly k: number;
  /** Edited policy table; null = as in the pack. */
  readonly hazardRoads: readonly HazardRoadRule[] | null;
}

/**
 * A long computation. `inputVersion` is a fingerprint of what the result was found from: it is out of date when it differs
 * from the present one (`slices/runs/versions.ts`; `isNearestStale` and its like). Times are those of the situation clock.
 */
export type Run<Result> =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly fraction: number | null; readonly previous: Result | null }
  | {
      readonly state: 'done';
      readonly result: Result;
      readonly inputVersion: number;
      readonly finishedMs: number;
      readonly tookMs: number;
    }
  | { readonly state: 'failed'; readonly problem: Problem; readonly previous: Result | null };

export interface RunsState {
  readonly nearest: Run<NearestResult>;
  readonly coverage: Run<CoverageResult>;
}

/** Analyses beyond the nearest resources and the coverage gap: computed while somebody looks at them. */
export const ANALYSIS_IDS = [
  'allocation',
  'siting',
  'isolation',
  'importance',
  'service-area',
  'exposure',
  'needs',
  'risk-index',
] as const;
export type AnalysisId = (typeof ANALYSIS_IDS)[number];

export interface AnalysisResults {
  readonly allocation: AllocationResult;
  readonly siting: SitingResult;
  readonly isolation: IsolationResult;
  readonly importance: ImportanceResult;
  readonly 'service-area': ServiceAreaResult;
  readonly exposure: ExposureResult;
  readonly needs: NeedsResult;
  readonly 'risk-index': RiskIndexResult;
}
export interface AnalysisOptions {
  readonly allocation: AllocationOptions;
  readonly siting: SitingOptions;
  readonly isolation: IsolationOptions;
  readonly importance: ImportanceOptions;
  readonly 'service-area': ServiceAreaOptions;
  readonly exposure: ExposureOptions;
  readonly needs: NeedsOptions;
  readonly 'risk-index': RiskIndexOptions;
}
export type AnalysisRuns = { readonly [Id in AnalysisId]: Run<AnalysisResults[Id]> };

/** Where a view shows analyses: the rail at the right, and the table below the planner's map. */
export type AnalysisPlace = 'rail' | 'table';

export interface AnalysesState {
  /** The analysis whose panel is open in each place of the view. */
  readonly open: Readonly<Record<AnalysisPlace, AnalysisId | null>>;
  /** The layers as they were before the first analysis was opened; null while none is open. */
  readonly layersBefore: LayersState | null;
  readonly options: AnalysisOptions;
  readonly runs: AnalysisRuns;
}

export interface ProposedShelter {
  readonly id: string;
  readonly name: string;
  readonly position: LonLat;
  readonly shelterClass: ShelterClass;
  readonly effectiveAreaM2: number;
  /** True while nobody has said how large the site is: the area, and the places that follow from it, are assumed. */
  readonly isAreaAssumed?: boolean;
}
/** An edit of the planner: applying one gives its inverse. */
export interface PlanEdit {
  readonly note: 'add' | 'move' | 'change' | 'remove' | 'clear';
  readonly put: readonly ProposedShelter[];
  readonly remove: readonly string[];
}
export interface PlannerState {
  readonly proposals: readonly ProposedShelter[];
  readonly undo: readonly PlanEdit[];
  readonly redo: readonly PlanEdit[];
  /** True while the next click on the map adds a proposal. */
  readonly adding: boolean;
  readonly dragging: { readonly id: string; readonly position: LonLat } | null;
  /** Coverage without any proposal, for before → after. */
  readonly baseline: Run<CoverageResult>;
  readonly savedMs: number | null;
}

/** An edit of the drawn closures: applying one gives its inverse. */
export interface ClosureEdit {
  readonly note: 'add' | 'change' | 'remove' | 'clear';
  readonly put: readonly RoadClosure[];
  readonly remove: readonly string[];
}
export interface ClosureDraft {
  /** What it becomes: a closure of roads, or a hazard zone of this type and level. */
  readonly zone: ZoneKind | null;
  readonly shape: ClosureShape;
  readonly vertices: readonly LonLat[];
}
/** Road closures entered by hand on this screen. */
export interface ClosuresState {
  readonly items: readonly RoadClosure[];
  readonly undo: readonly ClosureEdit[];
  readonly redo: readonly ClosureEdit[];
  /** The closure being drawn, vertex by vertex; null while none is. */
  readonly draft: ClosureDraft | null;
  /** Histories of the other edits as they were at the last edit of a closure: tells which edit was the last. */
  readonly seen: {
    readonly incidents: IncidentState['past'];
    readonly plan: PlannerState['undo'];
    readonly own: OwnState['undo'];
  } | null;
  /** Roads that the closures lie on. */
  readonly roads: Run<ClosedRoadsResult>;
  /** Wall clock at which they were last kept in the browser; null while they never were. */
  readonly savedMs: number | null;
}

export interface FinderState {
  readonly origin: {
    readonly position: LonLat;
    readonly label: string | null;
    readonly from: 'search' | 'map' | 'device';
  } | null;
  readonly run: Run<NearestResult>;
  /** The device has been asked where it is and has not answered yet. */
  readonly locating?: boolean;
  /** Index of the shelter whose route is shown. */
  readonly chosen: number;
}

/** The clock of the situation: the real one, or that of an exercise. */
export interface ClockState {
  readonly nowMs: number;
  readonly exercise: boolean;
}

/** A sentence for the person at the screen; stays until it is put away. */
export interface Notice {
  readonly id: number;
  readonly level: 'error' | 'warning' | 'info';
  readonly problem: Problem;
}

export interface AppState {
  readonly session: SessionState;
  readonly pack: PackState;
  readonly incident: IncidentState;
  readonly layers: LayersState;
  readonly settings: SettingsState;
  readonly runs: RunsState;
  readonly analyses: AnalysesState;
  readonly selection: SelectionState;
  readonly camera: CameraState;
  readonly search: SearchState;
  readonly planner: PlannerState;
  readonly closures: ClosuresState;
  readonly own: OwnState;
  readonly importing: ImportingState;
  readonly cities: CitiesState;
  readonly live: LiveState;
  readonly finder: FinderState;
  readonly clock: ClockState;
  readonly notices: readonly Notice[];
  readonly exporting: ExportingState;
}

/** Shelters that a computation may use: the pack's, plus the planner's proposals turned into shelters. */
export type SheltersInUse = readonly Shelter[];
