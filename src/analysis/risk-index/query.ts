import type { District } from '../../domain/district';
import type { Facility } from '../../domain/facility';
import type { Hazard } from '../../domain/hazard';
import type { PopulationCell } from '../../domain/population';
import type { Grade } from '../../domain/provenance';
import type { RiskInput, RiskWeights } from '../../domain/risk-index';
import type { Shelter } from '../../domain/shelter';
import type { Team } from '../../domain/team';
import type { Warehouse } from '../../domain/warehouse';
import type { RoadQuestion } from '../road-access';

/** How far data can be trusted, and of when they are. */
export interface InputGround {
  readonly grade: Grade;
  readonly asOf: string | null;
}

/** How great is the risk of each district and cell, and what makes it so? */
export interface RiskIndexQuery extends RoadQuestion {
  readonly cells: readonly PopulationCell[];
  readonly districts: readonly District[];
  /** Shelters in use; those inside a zone in force are left out by the analysis. */
  readonly shelters: readonly Shelter[];
  readonly warehouses: readonly Warehouse[];
  readonly teams: readonly Team[];
  readonly facilities: readonly Facility[];
  /** Zones that expose people; what closes roads are the zones in force (`hazards`). */
  readonly exposing: readonly Hazard[];
  readonly weights: RiskWeights;
  readonly thresholds: readonly number[];
  /** Of the datasets that the pack has. */
  readonly grounds: Readonly<Partial<Record<RiskInput, InputGround>>>;
}
