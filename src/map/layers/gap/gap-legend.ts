import { coverageResult } from '../../../store/slices/runs/selectors';
import type { Legend } from '../legend-entry';
import { unservedRamp } from '../sequential-ramp';

/** The ramp of unserved people, from the fewest to the most of one area. */
export const gapLegend: Legend = ({ state, t, format, theme, tokens }) => {
  const people = (coverageResult(state)?.gaps ?? []).map((gap) => gap.people);
  if (people.length === 0) return [];
  return [
    {
      id: 'gap',
      swatch: { form: 'ramp', colours: unservedRamp(tokens, theme) },
      label: t('map.legend.gap'),
      ends: [format.count(Math.min(...people)), format.count(Math.max(...people))],
    },
  ];
};
