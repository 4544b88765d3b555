import { needsVersion } from '../../store/slices/analyses/needs';
import { hazardsInForce } from '../../store/slices/clock/selectors';
import { closuresInUse } from '../../store/slices/closures/selectors';
import { isPackReady } from '../../store/slices/pack/selectors';
import { hazardRoadsInUse } from '../../store/slices/settings/selectors';
import type { AnalysisRule } from './analysis-rule';

export const needsRule: AnalysisRule<'needs'> = {
  id: 'needs',
  layers: [],
  isAutomatic: true,
  version: needsVersion,
  request(state) {
    const data = state.pack.datasets;
    if (!isPackReady(state) || data === null || state.session.view === 'finder') return null;
    return {
      standards: data.standards,
      walker: state.settings.walker,
      hazards: hazardsInForce(state),
      hazardRoads: hazardRoadsInUse(state),
      closures: closuresInUse(state),
    };
  },
};
