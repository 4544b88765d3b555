import type { Stage } from '../../domain/shelter';
import type { SitingObjective } from './instance/instance';

/** What a person can set for the siting analysis. */
export interface SitingOptions {
  readonly objective: SitingObjective;
  /** New sites; of no effect for `lscp`. */
  readonly newSites: number;
  /** Stage whose capacity limits each site; null: sites take everybody in reach. */
  readonly stage: Stage | null;
  /** True: shelters in use by the yardstick stay, and other places are added. False: planned anew, only designated ones stay. */
  readonly keepInUse: boolean;
}
