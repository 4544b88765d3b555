import type { Facility } from '../../domain/facility';
import type { Hazard } from '../../domain/hazard';
import type { PopulationCell } from '../../domain/population';
import type { Shelter } from '../../domain/shelter';
import type { Team } from '../../domain/team';
import type { Warehouse } from '../../domain/warehouse';
import type { CellMethod } from './options';

/** Who and what lies in the zones, now and at every later onset and expiry? */
export interface ExposureQuery {
  /** All zones, in force or not. */
  readonly hazards: readonly Hazard[];
  readonly cells: readonly PopulationCell[];
  readonly shelters: readonly Shelter[];
  readonly warehouses: readonly Warehouse[];
  readonly teams: readonly Team[];
  readonly facilities: readonly Facility[];
  readonly cellMethod: CellMethod;
}
