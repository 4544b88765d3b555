import { SHELTER_CLASSES, SHELTER_STATUSES } from '../../../domain/shelter';
import { TEAM_KINDS } from '../../../domain/team';
import { WAREHOUSE_LEVELS } from '../../../domain/warehouse';
import { datasets } from '../../../store/slices/pack/selectors';
import { SHELTER_STATE, TEAM_STATE } from '../../../ui/symbols/resource-look';
import { SYMBOL_BADGES } from '../../../ui/symbols/symbol-types';
import { type Legend, type LegendEntry, presentIn, symbolSwatch } from '../legend-entry';

const isPresent = <Value>(values: readonly Value[]) => {
  const present = new Set(values);
  return (value: Value) => present.has(value);
};

/** Shelters by state; that size tells the class is said once. */
export const sheltersLegend: Legend = ({ state, t, tokens }) => {
  const shelters = datasets(state)?.shelters ?? [];
  if (shelters.length === 0) return [];
  const statuses = SHELTER_STATUSES.filter(isPresent(shelters.map((shelter) => shelter.status)));
  const classes = SHELTER_CLASSES.filter(isPresent(shelters.map((shelter) => shelter.shelterClass)));
  return [
    ...statuses.map((status): LegendEntry => {
      const { fill, badge } = SHELTER_STATE[status];
      return {
        id: `shelter-${status}`,
        swatch: symbolSwatch('shelter', fill, badge),
        label: `${t('resourceKind.shelter')} · ${t(`shelterStatus.${status}`)}`,
      };
    }),
    ...(classes.length > 1
      ? [{ id: 'shelter-size', swatch: symbolSwatch('shelter'), label: t('map.legend.size') }]
      : []),
    {
      id: 'shelter-dot',
      swatch: { form: 'dot', colour: tokens.shelter },
      label: t('map.legend.dot'),
    },
  ];
};

/** Warehouses by level. */
export const warehousesLegend: Legend = ({ state, t }) =>
  WAREHOUSE_LEVELS.filter(
    isPresent((datasets(state)?.warehouses ?? []).map((warehouse) => warehouse.level)),
  ).map((level) => ({
    id: `warehouse-${level}`,
    swatch: symbolSwatch(`warehouse-${level}`),
    label: `${t('resourceKind.warehouse')} · ${t(`warehouseLevel.${level}`)}`,
  }));

/** Teams by kind, and the badges that are in use. */
export const teamsLegend: Legend = ({ state, t }) => {
  const teams = datasets(state)?.teams ?? [];
  const badges = SYMBOL_BADGES.filter(isPresent(teams.map((team) => TEAM_STATE[team.status].badge)));
  return [
    ...presentIn(TEAM_KINDS, teams).map((kind) => ({
      id: `team-${kind}`,
      swatch: symbolSwatch(`team-${kind}`),
      label: t(`teamKind.${kind}`),
    })),
    ...badges.map((badge) => ({
      id: `team-badge-${badge}`,
      swatch: symbolSwatch('team-fire', badge === 'closed' ? 'hollow' : 'solid', badge),
      label: t(`map.legend.badge.${badge}`),
    })),
  ];
};
