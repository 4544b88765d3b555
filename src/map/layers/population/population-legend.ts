import { datasets } from '../../../store/slices/pack/selectors';
import type { Legend } from '../legend-entry';
import { POPULATION_RAMP } from '../sequential-ramp';

/** The ramp of people per cell. */
export const populationLegend: Legend = ({ state, t, format, theme }) => {
  const cells = datasets(state)?.population ?? [];
  if (cells.length === 0) return [];
  const most = cells.reduce((max, cell) => Math.max(max, cell.people), 0);
  return [
    {
      id: 'population',
      swatch: { form: 'ramp', colours: POPULATION_RAMP[theme] },
      label: t('map.legend.population'),
      ends: ['0', format.count(most)],
    },
  ];
};
