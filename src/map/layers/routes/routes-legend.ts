import { RESOURCE_KINDS } from '../../../domain/resource';
import { answerInView } from '../resources/resource-points';
import type { Legend } from '../legend-entry';

/** The kinds of way that are on the map. */
export const routesLegend: Legend = ({ state, t, tokens }) => {
  const answer = answerInView(state);
  if (answer === null) return [];
  const kinds = RESOURCE_KINDS.filter((kind) =>
    answer.groups[kind].items.some((item) => item.route !== null),
  );
  if (kinds.length === 0) return [];
  return [
    ...kinds.map((kind) => ({
      id: `route-${kind}`,
      swatch: { form: 'line', colour: tokens[kind], widthPx: 3 } as const,
      label: t(`map.legend.route.${kind}`),
    })),
    {
      id: 'route-lead',
      swatch: { form: 'line', colour: tokens.dim, widthPx: 5 },
      label: t('map.legend.route.lead'),
    },
  ];
};
