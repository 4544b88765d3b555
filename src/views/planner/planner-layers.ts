import type { LayerId } from '../../store/state';

/** Layers that the planner offers, in the order of their switches. */
export const PLANNER_LAYERS: readonly LayerId[] = [
  'hazards',
  'closures',
  'population',
  'gap',
  'allocation',
  'isolation',
  'importance',
  'reach',
  'shelters',
  'districts',
  'reference',
  'proposals',
  'siting',
];
