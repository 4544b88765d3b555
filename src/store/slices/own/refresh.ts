import type { LiveOverlay } from '../../../domain/live-overlay';
import type { OwnLayer } from '../../../domain/own-layer';
import type { Action } from '../../action';
import type { AppState, Datasets } from '../../state';
import { datasetsWith } from './datasets-with';

const NO_LAYERS: readonly OwnLayer[] = [];

/** Own layers of the opened pack; none in the public's view. */
export const layersInView = ({ own, session }: AppState, packId: string): readonly OwnLayer[] =>
  session.view === 'finder' || own.packId !== packId ? NO_LAYERS : own.layers;

const inUse = (layers: readonly OwnLayer[]) => layers.filter((layer) => layer.inUse);

function put(state: AppState, base: Datasets, live: LiveOverlay | null, before: Datasets | null): AppState {
  const datasets = datasetsWith(base, inUse(layersInView(state, base.manifest.id)), live, before);
  const version = datasets === before ? state.pack.version : state.pack.version + 1;
  return { ...state, pack: { ...state.pack, base, live, datasets, version } };
}

/** Lays own layers and what feeds say over the opened pack again; the version rises where that changes the data. */
export const refreshDatasets: Action = (state) => {
  const { base, live, datasets } = state.pack;
  if (base === null) return state;
  const next = put(state, base, live, datasets);
  return next.pack.datasets === datasets ? state : next;
};

/** Another pack, or the same one read again: every earlier result is out of date. */
export const openedWith =
  (base: Datasets): Action =>
  (state) =>
    put(state, base, state.pack.live, null);

/** What feeds say now; null = nothing any more. */
export const setLiveOverlay =
  (live: LiveOverlay | null): Action =>
  (state) =>
    refreshDatasets({ ...state, pack: { ...state.pack, live } });
