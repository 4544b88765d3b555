import type { LayerId } from '../../store/state';

/** Layers that the operator can switch, in the order of the legend: what colours the map first. */
export const OPERATOR_LAYERS: readonly LayerId[] = [
  'allocation',
  'isolation',
  'risk-index',
  'service-area',
  'needs',
  'importance',
  'gap',
  'reach',
  'population',
  'hazards',
  'closures',
  'routes',
  'shelters',
  'warehouses',
  'teams',
  'units',
  'districts',
  'reference',
  'incident',
  'proposals',
];
