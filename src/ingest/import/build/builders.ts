import type { ImportKind } from '../plan';
import type { Builder } from './builder';
import { buildHazard } from './hazard';
import { buildClosure, buildDistrict, buildFacility, buildReference } from './plain';
import { buildPopulationCell } from './population';
import { buildShelter } from './shelter';
import { buildTeam } from './team';
import { buildWarehouse } from './warehouse';

export const BUILDERS: { readonly [Kind in ImportKind]: Builder<Kind> } = {
  shelters: buildShelter,
  warehouses: buildWarehouse,
  teams: buildTeam,
  hazards: buildHazard,
  facilities: buildFacility,
  districts: buildDistrict,
  population: buildPopulationCell,
  closures: buildClosure,
  reference: buildReference,
};
