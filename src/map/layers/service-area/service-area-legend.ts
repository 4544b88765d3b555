import { analysisResult } from '../../../store/slices/analyses/selectors';
import type { Legend } from '../legend-entry';

const SECONDS_PER_MINUTE = 60;

/** One line for each area, with its minutes and the clock they are counted by. */
export const serviceAreaLegend: Legend = ({ state, t, tokens, format }) => {
  const result = analysisResult(state, 'service-area');
  if (result === null || result.sites.used === 0) return [];
  const { clock } = state.analyses.options['service-area'];
  return result.areas.map(({ limit }) => ({
    id: `service-area-${limit}`,
    swatch: { form: 'area', colour: tokens.team, outline: tokens.team },
    label: t(`serviceArea.legend.${clock}`, { minutes: format.count(limit / SECONDS_PER_MINUTE) }),
  }));
};
