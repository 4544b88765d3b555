import type { Freshness } from '../../../domain/live';
import { unitCounts } from '../../../store/slices/live/selectors';
import type { Legend, Swatch } from '../legend-entry';

/** Units by age, those present only. */
export const unitsLegend: Legend = ({ state, t, tokens }) => {
  const counts = unitCounts(state);
  const swatches: Readonly<Record<Freshness, Swatch>> = {
    fresh: { form: 'dot', colour: tokens.team },
    ageing: { form: 'ring', colour: tokens.team },
    unknown: { form: 'ring', colour: tokens.faint },
  };
  return (['fresh', 'ageing', 'unknown'] as const)
    .filter((freshness) => counts[freshness] > 0)
    .map((freshness) => ({
      id: `unit-${freshness}`,
      swatch: swatches[freshness],
      label: t(`live.unit.${freshness}`),
    }));
};
