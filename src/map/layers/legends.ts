import { closuresInUse } from '../../store/slices/closures/selectors';
import { datasets } from '../../store/slices/pack/selectors';
import { coverageResult } from '../../store/slices/runs/selectors';
import type { LayerId } from '../../store/state';
import { allocationLegend } from './allocation/allocation-legend';
import { gapLegend } from './gap/gap-legend';
import { hazardsLegend } from './hazards/hazards-legend';
import { importanceLegend } from './importance/importance-legend';
import { isolationLegend } from './isolation/isolation-legend';
import { type Legend, symbolSwatch } from './legend-entry';
import { populationLegend } from './population/population-legend';
import { sheltersLegend, teamsLegend, warehousesLegend } from './resources/resource-legends';
import { routesLegend } from './routes/routes-legend';

const reachLegend: Legend = ({ state, t, tokens }) =>
  coverageResult(state)?.reach
    ? [
        {
          id: 'reach',
          swatch: { form: 'area', colour: tokens.shelter, outline: tokens.shelter },
          label: t('map.legend.reach'),
        },
      ]
    : [];

const districtsLegend: Legend = ({ state, t, tokens }) =>
  (datasets(state)?.districts.length ?? 0) > 0
    ? [
        {
          id: 'district',
          swatch: { form: 'line', colour: tokens.dim, widthPx: 1.2 },
          label: t('map.legend.district'),
        },
      ]
    : [];

const incidentLegend: Legend = ({ state, t }) =>
  state.incident.current
    ? [{ id: 'incident', swatch: symbolSwatch('incident'), label: t('map.legend.incident') }]
    : [];

const proposalsLegend: Legend = ({ state, t }) =>
  state.planner.proposals.length > 0
    ? [{ id: 'proposal', swatch: symbolSwatch('proposal'), label: t('map.legend.proposal') }]
    : [];

const closuresLegend: Legend = ({ state, t }) =>
  closuresInUse(state).length > 0
    ? [{ id: 'closure', swatch: symbolSwatch('closure'), label: t('layer.closures') }]
    : [];

/** The legend of every layer. Apart from the layers themselves, so that a legend needs no deck.gl. */
export const LEGENDS: Readonly<Record<LayerId, Legend>> = {
  incident: incidentLegend,
  hazards: hazardsLegend,
  closures: closuresLegend,
  gap: gapLegend,
  isolation: isolationLegend,
  importance: importanceLegend,
  allocation: allocationLegend,
  routes: routesLegend,
  reach: reachLegend,
  population: populationLegend,
  shelters: sheltersLegend,
  warehouses: warehousesLegend,
  teams: teamsLegend,
  proposals: proposalsLegend,
  districts: districtsLegend,
};
