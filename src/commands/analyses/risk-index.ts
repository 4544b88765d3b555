import { RISK_INPUTS } from '../../domain/risk-index';
import { exposingZones, riskIndexVersion } from '../../store/slices/analyses/risk-index';
import { hazardsInForce } from '../../store/slices/clock/selectors';
import { closuresInUse } from '../../store/slices/closures/selectors';
import { isPackReady } from '../../store/slices/pack/selectors';
import { sheltersOfView } from '../../store/slices/runs/shelters';
import { hazardRoadsInUse } from '../../store/slices/settings/selectors';
import { groundsOf } from '../../pack/grounds';
import type { AnalysisRule } from './analysis-rule';

export const riskIndexRule: AnalysisRule<'risk-index'> = {
  id: 'risk-index',
  layers: ['risk-index'],
  isAutomatic: true,
  version: riskIndexVersion,
  request(state) {
    const data = state.pack.datasets;
    if (!isPackReady(state) || data === null || state.session.view === 'finder') return null;
    const { weights, thresholds } = state.analyses.options['risk-index'];
    return {
      cells: data.population,
      districts: data.districts,
      shelters: sheltersOfView(state),
      warehouses: data.warehouses,
      teams: data.teams,
      facilities: data.facilities,
      exposing: exposingZones(state),
      weights,
      thresholds,
      grounds: groundsOf(data.manifest, RISK_INPUTS),
      standards: data.standards,
      walker: state.settings.walker,
      hazards: hazardsInForce(state),
      hazardRoads: hazardRoadsInUse(state),
      closures: closuresInUse(state),
    };
  },
};
