import { isolationVersion } from '../../store/slices/analyses/isolation';
import { hazardsInForce } from '../../store/slices/clock/selectors';
import { closuresInUse } from '../../store/slices/closures/selectors';
import { districtPlaces, isPackReady } from '../../store/slices/pack/selectors';
import { hazardRoadsInUse } from '../../store/slices/settings/selectors';
import type { AnalysisRule } from './analysis-rule';

export const isolationRule: AnalysisRule<'isolation'> = {
  id: 'isolation',
  layers: ['isolation'],
  isAutomatic: true,
  version: isolationVersion,
  request(state) {
    const data = state.pack.datasets;
    if (!isPackReady(state) || data === null || state.session.view === 'finder') return null;
    return {
      ...state.analyses.options.isolation,
      cells: data.population,
      shelters: data.shelters,
      facilities: data.facilities,
      warehouses: data.warehouses,
      teams: data.teams,
      places: districtPlaces(state),
      standards: data.standards,
      walker: state.settings.walker,
      hazards: hazardsInForce(state),
      hazardRoads: hazardRoadsInUse(state),
      closures: closuresInUse(state),
    };
  },
};
