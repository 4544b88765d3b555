import type { LonLat } from '../../domain/geo';
import type { WarningLevel } from '../../domain/hazard';
import type { PopulationCell } from '../../domain/population';
import type { DeliveryTarget, ReliefNorm } from '../../domain/relief-norm';
import type { Shelter } from '../../domain/shelter';
import type { Warehouse } from '../../domain/warehouse';
import type { RoadQuestion } from '../road-access';

/** Whom relief is for; see `AffectedSource`. */
export type Affected =
  | { readonly source: 'zones'; readonly mildestLevel: WarningLevel }
  | { readonly source: 'unserved'; readonly serviceDistanceM: number }
  | { readonly source: 'cut-off' }
  | { readonly source: 'typed'; readonly position: LonLat; readonly people: number };

/** What do the affected need over so many days, where, and what of it can the warehouses bring when? */
export interface NeedsQuery extends RoadQuestion {
  readonly affected: Affected;
  readonly days: number;
  /** The norm with the rates to use, edited ones included. */
  readonly norm: ReliefNorm;
  readonly targets: readonly DeliveryTarget[];
  /** Time of the situation, epoch milliseconds: stock that has expired by then is not counted. */
  readonly atMs: number;
  readonly cells: readonly PopulationCell[];
  /** Shelters in use; those inside a zone in force are left out by the analysis. */
  readonly shelters: readonly Shelter[];
  readonly warehouses: readonly Warehouse[];
}
