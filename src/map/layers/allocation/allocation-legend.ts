import type { Formatters } from '../../../i18n/format';
import type { AllocationOptions } from '../../../store/state';
import type { Legend, LegendEntry } from '../legend-entry';
import { accessRamp, unservedRamp } from '../sequential-ramp';
import { allocationCells, loadMarks } from './allocation-selection';

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
export const allocationLegend: Legend = ({ state, t, format, theme, tokens }) => {
  const found = allocationCells(state);
  if (found === null) return [];
  const entries: LegendEntry[] = [];
  const values = found.cells.map(({ value }) => value);
  if (values.length > 0) {
    entries.push({
      id: 'allocation',
      swatch: {
        form: 'ramp',
        colours: found.show === 'access' ? accessRamp(tokens, theme) : unservedRamp(tokens, theme),
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
      swatch: { form: 'area', colour: tokens.ground, outline: tokens.shelter },
      label: t('map.legend.allocation.spare'),
    });
  }
  return entries;
};
