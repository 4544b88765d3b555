import { allocationOptions } from './allocation';
import { exposureOptions } from './exposure';
import { importanceOptions } from './importance';
import { isolationOptions } from './isolation';
import { needsOptions } from './needs';
import { riskIndexOptions } from './risk-index';
import { serviceAreaOptions } from './service-area';
import { sitingOptions } from './siting';
import { ANALYSIS_IDS, type AnalysesState, type AnalysisRuns } from '../../state';

const NONE_OPEN: AnalysesState['open'] = { rail: null, table: null };

export function analysesState(
  open = NONE_OPEN,
  layersBefore: AnalysesState['layersBefore'] = null,
): AnalysesState {
  return {
    open,
    layersBefore,
    options: {
      allocation: allocationOptions,
      siting: sitingOptions,
      isolation: isolationOptions,
      importance: importanceOptions,
      'service-area': serviceAreaOptions,
      exposure: exposureOptions,
      needs: needsOptions,
      'risk-index': riskIndexOptions,
    },
    runs: Object.fromEntries(ANALYSIS_IDS.map((id) => [id, { state: 'idle' }])) as unknown as AnalysisRuns,
  };
}
