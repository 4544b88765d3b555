import { teamSites } from '../../analysis/service-area/sites';
import { serviceAreaVersion } from '../../store/slices/analyses/service-area';
import { hazardsInForce } from '../../store/slices/clock/selectors';
import { closuresInUse } from '../../store/slices/closures/selectors';
import { isPackReady } from '../../store/slices/pack/selectors';
import { hazardRoadsInUse } from '../../store/slices/settings/selectors';
import type { AnalysisRule } from './analysis-rule';

const SECONDS_PER_MINUTE = 60;

export const serviceAreaRule: AnalysisRule<'service-area'> = {
  id: 'service-area',
  layers: ['service-area'],
  isAutomatic: true,
  version: serviceAreaVersion,
  request(state) {
    const data = state.pack.datasets;
    if (!isPackReady(state) || data === null || state.session.view === 'finder') return null;
    const { clock, teams, minutes } = state.analyses.options['service-area'];
    return {
      mode: 'emergency',
      direction: 'away',
      sites: teamSites(data.teams, clock, teams),
      measure: 'time',
      limits: minutes.map((minute) => minute * SECONDS_PER_MINUTE),
      cells: data.population,
      withRoads: false,
      standards: data.standards,
      walker: state.settings.walker,
      hazards: hazardsInForce(state),
      hazardRoads: hazardRoadsInUse(state),
      closures: closuresInUse(state),
    };
  },
};
