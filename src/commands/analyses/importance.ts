import { importanceVersion } from '../../store/slices/analyses/importance';
import { hazardsInForce } from '../../store/slices/clock/selectors';
import { closuresInUse } from '../../store/slices/closures/selectors';
import { isPackReady } from '../../store/slices/pack/selectors';
import { hazardRoadsInUse } from '../../store/slices/settings/selectors';
import type { AnalysisRule } from './analysis-rule';

/** Streets listed by each measure: as many as a table can be read through. */
const LISTED = 250;

export const importanceRule: AnalysisRule<'importance'> = {
  id: 'importance',
  layers: ['importance'],
  isAutomatic: true,
  version: importanceVersion,
  request(state) {
    const data = state.pack.datasets;
    if (!isPackReady(state) || data === null || state.session.view === 'finder') return null;
    return {
      ...state.analyses.options.importance,
      cells: data.population,
      facilities: data.facilities,
      warehouses: data.warehouses,
      teams: data.teams,
      top: LISTED,
      standards: data.standards,
      walker: state.settings.walker,
      hazards: hazardsInForce(state),
      hazardRoads: hazardRoadsInUse(state),
      closures: closuresInUse(state),
    };
  },
};
