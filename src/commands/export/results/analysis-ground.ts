import type { PackRole } from '../../../pack/manifest';
import { analysisResult, isAnalysisStale } from '../../../store/slices/analyses/selectors';
import type { AnalysisId, AppState } from '../../../store/state';
import { ANALYSIS_RULES } from '../../analyses/registry';
import type { ExportGround } from '../export-source';

/** What must be said of the figures of an analysis: how they were found, from what, and whether that still holds. */
export function analysisGround(
  id: AnalysisId,
  roles: readonly PackRole[],
  usesStandard: boolean,
): (state: AppState) => ExportGround {
  return (state) => {
    const result = analysisResult(state, id);
    return {
      method: result !== null && 'method' in result ? result.method : null,
      roles,
      usesStandard,
      isStale: isAnalysisStale(state, id, ANALYSIS_RULES[id].version(state)),
    };
  };
}
