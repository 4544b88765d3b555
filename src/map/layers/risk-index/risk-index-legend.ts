import { RISK_CLASSES } from '../../../domain/risk-index';
import { analysisResult } from '../../../store/slices/analyses/selectors';
import { RISK_COLOURS } from '../../../ui/risk-colours';
import type { Legend } from '../legend-entry';

/** The classes that occur, each by numeral, word and colour. */
export const riskIndexLegend: Legend = ({ state, t, theme, tokens }) => {
  const classes = new Set(analysisResult(state, 'risk-index')?.districts.map(({ riskClass }) => riskClass));
  const known = RISK_CLASSES.filter((one) => classes.has(one)).map((one) => ({
    id: `risk-${one}`,
    swatch: {
      form: 'area',
      colour: RISK_COLOURS[theme][one],
      outline: RISK_COLOURS[theme][one],
      strength: 0.7,
    } as const,
    label: t('map.legend.riskClass', { class: one, name: t(`riskClass.${one}`) }),
  }));
  if (!classes.has(null)) return known;
  return [
    ...known,
    {
      id: 'risk-unknown',
      swatch: { form: 'area', colour: tokens.faint, outline: tokens.faint },
      label: t('map.legend.riskUnknown'),
    },
  ];
};
