import { allocationOptions } from './allocation';
import { exposureOptions } from './exposure';
import { importanceOptions } from './importance';
import { isolationOptions } from './isolation';
import { needsOptions } from './needs';
import { riskIndexOptions } from './risk-index';
import { sitingOptions } from './siting';
import { ANALYSIS_IDS, type AnalysesState, type AnalysisRuns } from '../../state';

export function analysesState(): AnalysesState {
  return {
    open: { rail: null, table: null },
    options: {
      allocation: allocationOptions,
      siting: sitingOptions,
      isolation: isolationOptions,
      importance: importanceOptions,
      exposure: exposureOptions,
      needs: needsOptions,
      'risk-index': riskIndexOptions,
    },
    runs: Object.fromEntries(ANALYSIS_IDS.map((id) => [id, { state: 'idle' }])) as unknown as AnalysisRuns,
  };
}
