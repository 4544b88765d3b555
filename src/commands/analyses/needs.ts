import type { Affected } from '../../analysis/needs/query';
import { needsVersion, reliefNormInUse } from '../../store/slices/analyses/needs';
import { hazardsInForce } from '../../store/slices/clock/selectors';
import { closuresInUse } from '../../store/slices/closures/selectors';
import { isPackReady } from '../../store/slices/pack/selectors';
import { sheltersOfView } from '../../store/slices/runs/shelters';
import { classRuleInUse, hazardRoadsInUse } from '../../store/slices/settings/selectors';
import type { AppState } from '../../store/state';
import type { AnalysisRule } from './analysis-rule';

/** Whom relief is for as the state stands; null when that cannot be said yet. */
function affectedOf(state: AppState): Affected | null {
  const { source, mildestLevel, people } = state.analyses.options.needs;
  switch (source) {
    case 'zones':
      return { source, mildestLevel };
    case 'unserved': {
      const rule = classRuleInUse(state);
      return rule === null ? null : { source, serviceDistanceM: rule.serviceDistanceM };
    }
    case 'cut-off':
      return { source };
    case 'typed': {
      const incident = state.incident.current;
      return incident === null ? null : { source, position: incident.position, people };
    }
  }
}

export const needsRule: AnalysisRule<'needs'> = {
  id: 'needs',
  layers: ['needs'],
  isAutomatic: true,
  version: needsVersion,
  request(state) {
    const data = state.pack.datasets;
    if (!isPackReady(state) || data === null || state.session.view === 'finder') return null;
    const affected = affectedOf(state);
    const norm = reliefNormInUse(state);
    if (affected === null || norm === null) return null;
    return {
      affected,
      norm,
      days: state.analyses.options.needs.days,
      targets: data.standards.deliveryTargets,
      atMs: state.clock.nowMs,
      cells: data.population,
      shelters: sheltersOfView(state),
      warehouses: data.warehouses,
      standards: data.standards,
      walker: state.settings.walker,
      hazards: hazardsInForce(state),
      hazardRoads: hazardRoadsInUse(state),
      closures: closuresInUse(state),
    };
  },
};
