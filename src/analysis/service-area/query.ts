import type { LonLat } from '../../domain/geo';
import type { PopulationCell } from '../../domain/population';
import type { TravelMode } from '../../domain/travel';
import type { RoadQuestion } from '../road-access';

/** A place that is set out from or gone to. */
export interface ServiceSite {
  readonly id: string;
  readonly position: LonLat;
  /**
   * Seconds that have passed when it sets out, such as turnout; 0 where the clock starts with the wheels. Null where
   * nobody has said: it takes no part.
   */
  readonly readyS: number | null;
}

/** Which roads and people lie within some limits of some sites. */
export interface ServiceAreaQuery extends RoadQuestion {
  readonly mode: TravelMode;
  /** `away`: the sites set out. `toward`: everybody goes to their nearest site. */
  readonly direction: 'away' | 'toward';
  readonly sites: readonly ServiceSite[];
  readonly measure: 'time' | 'distance';
  /** Seconds or metres, by the measure; each above 0, in any order. */
  readonly limits: readonly number[];
  readonly cells: readonly PopulationCell[];
  /** False leaves the lines of the roads out of the answer; true by default. */
  readonly withRoads?: boolean;
}
