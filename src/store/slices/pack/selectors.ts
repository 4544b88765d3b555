import { districtPlaces as placesOfDistricts } from '../../../domain/district';
import { memo } from '../../memo';
import type { AppState, Datasets, PackManifest } from '../../state';

export const datasets = (state: AppState): Datasets | null => state.pack.datasets;

export const manifest = (state: AppState): PackManifest | null => state.pack.datasets?.manifest ?? null;

/** True once data and road network are in place and runs may start. */
export const isPackReady = (state: AppState): boolean =>
  state.pack.status.state === 'ready' && state.pack.datasets !== null;

/** True where the pack is open and says of nobody where they live: what counts people has no answer. */
export const lacksPeople = ({ pack: { datasets: data } }: AppState): boolean =>
  data !== null && data.population.length === 0;

/** See {@link placesOfDistricts}; the same array as long as the pack stays. */
export const districtPlaces = memo([datasets], (data) => placesOfDistricts(data?.districts ?? []));
