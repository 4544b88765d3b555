import type { ImportKind } from '../plan';
import {
  CLOSURE_HEADERS,
  DISTRICT_HEADERS,
  FACILITY_HEADERS,
  HAZARD_HEADERS,
  POPULATION_HEADERS,
  REFERENCE_HEADERS,
} from './area-headers';
import { GROUND_HEADERS } from './ground-headers';
import { SHELTER_HEADERS } from './shelter-headers';
import { TEAM_HEADERS } from './team-headers';
import { WAREHOUSE_HEADERS } from './warehouse-headers';

const { grade, source } = GROUND_HEADERS;

/**
 * Known column names of each field, kind by kind, normalised or not. Running numbers (序号, NO, FID) are no ids: every list
 * has the same ones.
 */
export const HEADERS: Readonly<Record<ImportKind, Readonly<Record<string, readonly string[]>>>> = {
  shelters: { ...SHELTER_HEADERS, ...GROUND_HEADERS },
  warehouses: { ...WAREHOUSE_HEADERS, ...GROUND_HEADERS },
  teams: { ...TEAM_HEADERS, ...GROUND_HEADERS },
  hazards: { ...HAZARD_HEADERS, grade, source },
  facilities: { ...FACILITY_HEADERS, ...GROUND_HEADERS },
  districts: { ...DISTRICT_HEADERS, grade, source },
  population: POPULATION_HEADERS,
  closures: CLOSURE_HEADERS,
  reference: REFERENCE_HEADERS,
};
