import { exposureVersion } from '../../store/slices/analyses/exposure';
import { hazardsKnown } from '../../store/slices/clock/selectors';
import { isPackReady } from '../../store/slices/pack/selectors';
import type { AnalysisRule } from './analysis-rule';

export const exposureRule: AnalysisRule<'exposure'> = {
  id: 'exposure',
  layers: [],
  isAutomatic: true,
  version: exposureVersion,
  request(state) {
    const data = state.pack.datasets;
    if (!isPackReady(state) || data === null || state.session.view === 'finder') return null;
    return {
      ...state.analyses.options.exposure,
      hazards: hazardsKnown(state),
      cells: data.population,
      shelters: data.shelters,
      warehouses: data.warehouses,
      teams: data.teams,
      facilities: data.facilities,
    };
  },
};
