import { analysisResult } from '../../../store/slices/analyses/selectors';
import type { Legend } from '../legend-entry';
import { POPULATION_RAMP } from '../sequential-ramp';

/** The two ways in which a street matters; thicker is more. */
export const importanceLegend: Legend = ({ state, t, theme, tokens }) => {
  const result = analysisResult(state, 'importance');
  if (result === null || result.streets.length === 0) return [];
  const isolates = result.streets.some(({ isolatedPeople }) => isolatedPeople > 0);
  const lengthens = result.streets.some(({ isolatedPeople }) => isolatedPeople === 0);
  const line = (id: 'isolates' | 'lengthens', colour: string) => ({
    id: `importance-${id}`,
    swatch: { form: 'line', colour, widthPx: 5 } as const,
    label: t(`importance.legend.${id}`),
  });
  return [
    ...(isolates ? [line('isolates', tokens.unserved)] : []),
    ...(lengthens ? [line('lengthens', POPULATION_RAMP[theme].at(-1) ?? tokens.dim)] : []),
  ];
};
