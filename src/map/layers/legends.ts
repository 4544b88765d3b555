import { closuresInUse } from '../../store/slices/closures/selectors';
import { sitedPlaces } from '../../store/slices/analyses/sited-places';
import { datasets } from '../../store/slices/pack/selectors';
import { analysisResult } from '../../store/slices/analyses/selectors';
import { referenceFeatures } from '../../store/slices/own/selectors';
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
import { riskIndexLegend } from './risk-index/risk-index-legend';
import { serviceAreaLegend } from './service-area/service-area-legend';
import { unitsLegend } from './units/units-legend';
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

const needsLegend: Legend = ({ state, t, tokens }) =>
  (analysisResult(state, 'needs')?.lines.length ?? 0) > 0
    ? [
        {
          id: 'needs',
          swatch: { form: 'line', colour: tokens.warehouse, widthPx: 4 },
          label: t('map.legend.needs'),
        },
      ]
    : [];

const referenceLegend: Legend = ({ state, t, tokens }) =>
  referenceFeatures(state).length > 0
    ? [
        {
          id: 'reference',
          swatch: { form: 'area', colour: tokens.reference, outline: tokens.reference },
          label: t('layer.reference'),
        },
      ]
    : [];

const sitingLegend: Legend = ({ state, t, tokens }) =>
  sitedPlaces(state).length > 0
    ? [
        {
          id: 'site',
          swatch: { form: 'ring', colour: tokens.accent },
          label: t('map.legend.site'),
        },
      ]
    : [];

/** The legend of every layer. Apart from the layers themselves, so that a legend needs no deck.gl. */
export const LEGENDS: Readonly<Record<LayerId, Legend>> = {
  incident: incidentLegend,
  hazards: hazardsLegend,
  closures: closuresLegend,
  gap: gapLegend,
  isolation: isolationLegend,
  importance: importanceLegend,
  'service-area': serviceAreaLegend,
  allocation: allocationLegend,
  routes: routesLegend,
  reach: reachLegend,
  population: populationLegend,
  shelters: sheltersLegend,
  warehouses: warehousesLegend,
  teams: teamsLegend,
  units: unitsLegend,
  proposals: proposalsLegend,
  siting: sitingLegend,
  districts: districtsLegend,
  needs: needsLegend,
  'risk-index': riskIndexLegend,
  reference: referenceLegend,
};
