import { analysisResult } from '../../../store/slices/analyses/selectors';
import type { Legend } from '../legend-entry';

/** The two kinds of community, where there are any. */
export const isolationLegend: Legend = ({ state, t, tokens }) => {
  const communities = analysisResult(state, 'isolation')?.communities ?? [];
  const kinds = (['pocket', 'on-closed-roads'] as const).filter((kind) =>
    communities.some((community) => community.kind === kind),
  );
  return kinds.map((kind) => ({
    id: `isolation-${kind}`,
    swatch: {
      form: 'area',
      colour: tokens.unserved,
      outline: tokens.unserved,
      dashed: kind === 'on-closed-roads',
    },
    label: t(`isolation.legend.${kind}`),
  }));
};
