import { SHOWN_LEVELS } from '../../../domain/hazard';
import type { Legend } from '../legend-entry';
import { hazardZones } from './hazard-zones';

/** The levels that are on the map, and what dashes mean. */
export const hazardsLegend: Legend = ({ state, t }) => {
  const zones = hazardZones(state);
  const levels = SHOWN_LEVELS.filter((level) => zones.some((zone) => zone.level === level));
  const upcoming = zones.find((zone) => zone.phase === 'upcoming');
  return [
    ...levels.map((level) => ({
      id: `hazard-${level}`,
      swatch: { form: 'zone', level, upcoming: false } as const,
      label: t(`warningLevel.${level}`),
    })),
    ...(upcoming
      ? [
          {
            id: 'hazard-upcoming',
            swatch: { form: 'zone', level: upcoming.level, upcoming: true } as const,
            label: t('map.legend.upcoming'),
          },
        ]
      : []),
  ];
};
