import { analysesState } from './slices/analyses/state';
import { layersWhileOpen } from './slices/analyses/layers-while-open';
import { cameraState } from './slices/camera/state';
import { closuresState } from './slices/closures/state';
import { citiesState } from './slices/cities/state';
import { clockState } from './slices/clock/state';
import { exportingState } from './slices/exporting/state';
import { finderState } from './slices/finder/state';
import { incidentState } from './slices/incident/state';
import { layersState } from './slices/layers/state';
import { liveState } from './slices/live/state';
import { noticesState } from './slices/notices/state';
import { importingState } from './slices/importing/state';
import { ownState } from './slices/own/state';
import { packState } from './slices/pack/state';
import { plannerState } from './slices/planner/state';
import { runsState } from './slices/runs/state';
import { searchState } from './slices/search/state';
import { selectionState } from './slices/selection/state';
import { sessionState } from './slices/session/state';
import { settingsState } from './slices/settings/state';
import type {
  AnalysesState,
  AppState,
  Camera,
  FeatureRef,
  LayersState,
  SessionState,
  SettingsState,
  ViewId,
} from './state';

/** What is known before anything is loaded: from the address, the browser's store and the clock. */
export interface Start {
  readonly session?: Partial<SessionState>;
  readonly settings?: Partial<SettingsState>;
  readonly layers?: Partial<LayersState>;
  readonly packId?: string | null;
  readonly camera?: Camera | null;
  readonly selected?: FeatureRef | null;
  readonly open?: AnalysesState['open'];
  /** Origins that the policy of the page names for feeds; null = there is no policy. */
  readonly feedOrigins?: readonly string[] | null;
  /** Epoch milliseconds. */
  readonly nowMs?: number;
}

/** Layers at the start, and as they are without the analyses that an address opens; it has the last word on each. */
function layersAtStart(view: ViewId, { layers = {}, open }: Start) {
  const isAnyOpen = open !== undefined && (open.rail !== null || open.table !== null);
  if (!isAnyOpen) return { layers: layersState(view, layers), layersBefore: null };
  const layersBefore = layersState(view);
  return { layers: { ...layersWhileOpen(layersBefore, layersBefore, open), ...layers }, layersBefore };
}

/** The first state; whatever is left out takes the value of a first visit. */
export function initialState(start: Start = {}): AppState {
  const session = sessionState(start.session);
  const { layers, layersBefore } = layersAtStart(session.view, start);
  return {
    session,
    pack: packState(start.packId),
    incident: incidentState(),
    layers,
    settings: settingsState(start.settings),
    runs: runsState(),
    analyses: analysesState(start.open, layersBefore),
    selection: selectionState(start.selected),
    camera: cameraState(start.camera),
    search: searchState(),
    planner: plannerState(),
    closures: closuresState(),
    own: ownState(),
    importing: importingState(),
    cities: citiesState(),
    live: liveState(start.feedOrigins),
    finder: finderState(),
    clock: clockState(start.nowMs ?? 0),
    notices: noticesState(),
    exporting: exportingState(),
  };
}
