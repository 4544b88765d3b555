import type { Formatters } from '../../../i18n/format';
import type { AllocationOptions } from '../../../store/state';
import { mix } from '../../../ui/symbols/colour';
import type { Legend, LegendEntry } from '../legend-entry';
import { allocationCells, loadMarks } from './allocation-selection';
import { CELL_ALPHAS } from './cell-alphas';

/** Places per person are written per hundred people. */
const PER = 100;

function endsOf(
  values: readonly number[],
  show: AllocationOptions['show'],
  { count }: Formatters,
): readonly [string, string] {
  let [least, most] = [Infinity, 0];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const write = (value: number) => count(show === 'access' ? value * PER : value);
  return [write(least), write(most)];
}

/** The ramp of the cells, and what a filled and a hollow ring mean. */
export const allocationLegend: Legend = ({ state, t, format, tokens }) => {
  const found = allocationCells(state);
  if (found === null) return [];
  const entries: LegendEntry[] = [];
  const values = found.cells.map(({ value }) => value);
  if (values.length > 0) {
    entries.push({
      id: 'allocation',
      swatch: {
        form: 'ramp',
        colours: CELL_ALPHAS.map((alpha) =>
          mix(tokens.land, found.show === 'access' ? tokens.shelter : tokens.unserved, alpha),
        ),
      },
      label: t(`map.legend.allocation.${found.show}`),
      ends: endsOf(values, found.show, format),
    });
  }
  const marks = loadMarks(state);
  if (marks.some(({ isFull }) => isFull)) {
    entries.push({
      id: 'allocation-full',
      swatch: { form: 'dot', colour: tokens.unserved },
      label: t('map.legend.allocation.full'),
    });
  }
  if (marks.some(({ isFull }) => !isFull)) {
    entries.push({
      id: 'allocation-spare',
      swatch: { form: 'ring', colour: tokens.shelter },
      label: t('map.legend.allocation.spare'),
    });
  }
  return entries;
};
