import { allocationLayer } from './allocation/allocation-layer';
import { closuresLayer } from './closures/closures-layer';
import { districtsLayer } from './districts/districts-layer';
import { gapLayer } from './gap/gap-layer';
import { hazardsLayer } from './hazards/hazards-layer';
import { importanceLayer } from './importance/importance-layer';
import { incidentLayer } from './incident/incident-layer';
import { isolationLayer } from './isolation/isolation-layer';
import { type LayerDescription, Z_BANDS } from './layer-description';
import { needsLayer } from './needs/needs-layer';
import { populationLayer } from './population/population-layer';
import { proposalsLayer } from './proposals/proposals-layer';
import { reachLayer } from './reach/reach-layer';
import { referenceLayer } from './reference/reference-layer';
import { resourceLayer } from './resources/resource-layer';
import { riskIndexLayer } from './risk-index/risk-index-layer';
import { serviceAreaLayer } from './service-area/service-area-layer';
import { unitsLayer } from './units/units-layer';
import { routesLayer } from './routes/routes-layer';
import { sitingLayer } from './siting/siting-layer';

const ALL: readonly LayerDescription[] = [
  populationLayer,
  riskIndexLayer,
  districtsLayer,
  referenceLayer,
  hazardsLayer,
  reachLayer,
  serviceAreaLayer,
  gapLayer,
  isolationLayer,
  importanceLayer,
  allocationLayer,
  closuresLayer,
  needsLayer,
  routesLayer,
  resourceLayer('shelters', 'shelter'),
  resourceLayer('warehouses', 'warehouse'),
  resourceLayer('teams', 'team'),
  unitsLayer,
  proposalsLayer,
  sitingLayer,
  incidentLayer,
];

/** Every layer of the maps with deck.gl, from the bottom up. A new layer is one line above. */
export const LAYERS: readonly LayerDescription[] = ALL.toSorted(
  (a, b) => Z_BANDS.indexOf(a.zBand) - Z_BANDS.indexOf(b.zBand),
);
