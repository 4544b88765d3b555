import type { LayerId } from '../../store/state';

/** Layers that the operator can switch. */
export const OPERATOR_LAYERS: readonly LayerId[] = [
  'hazards',
  'closures',
  'population',
  'gap',
  'allocation',
  'isolation',
  'importance',
  'service-area',
  'reach',
  'routes',
  'shelters',
  'warehouses',
  'teams',
  'districts',
  'incident',
  'proposals',
  'needs',
  'risk-index',
];
