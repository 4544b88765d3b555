import type { AnalysisId, AppState } from '../../store/state';
import type { AnalysisRule } from './analysis-rule';
import { allocationRule } from './allocation';
import { exposureRule } from './exposure';
import { importanceRule } from './importance';
import { isolationRule } from './isolation';
import { needsRule } from './needs';
import { riskIndexRule } from './risk-index';
import { serviceAreaRule } from './service-area';
import { sitingRule } from './siting';

/** Every analysis by its id. */
export const ANALYSIS_RULES: { readonly [Id in AnalysisId]: AnalysisRule<Id> } = {
  allocation: allocationRule,
  siting: sitingRule,
  isolation: isolationRule,
  importance: importanceRule,
  'service-area': serviceAreaRule,
  exposure: exposureRule,
  needs: needsRule,
  'risk-index': riskIndexRule,
};

/** True while somebody looks at the analysis. */
export function isAnalysisWanted(state: AppState, id: AnalysisId): boolean {
  const { rail, table } = state.analyses.open;
  return rail === id || table === id || ANALYSIS_RULES[id].layers.some((layer) => state.layers[layer]);
}
