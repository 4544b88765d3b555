import { analysisResult } from '../../../store/slices/analyses/selectors';
import { mix } from '../../../ui/symbols/colour';
import type { Legend } from '../legend-entry';
import { lineAlpha } from './line-alpha';

const SECONDS_PER_MINUTE = 60;

/** One line for each area, with its minutes and the clock they are counted by. */
export const serviceAreaLegend: Legend = ({ state, t, tokens, format }) => {
  const result = analysisResult(state, 'service-area');
  if (result === null || result.sites.used === 0) return [];
  const { clock } = state.analyses.options['service-area'];
  return result.areas.map(({ limit }, rank) => ({
    id: `service-area-${limit}`,
    swatch: {
      form: 'area',
      colour: mix(tokens.panel, tokens.team, rank === 0 ? 1 : 0.4),
      outline: mix(tokens.panel, tokens.team, lineAlpha(rank)),
    },
    label: t(`serviceArea.legend.${clock}`, { minutes: format.count(limit / SECONDS_PER_MINUTE) }),
  }));
};
