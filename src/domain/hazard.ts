import type { LocalText } from './language';
import type { Grade } from './provenance';
import type { IncidentTypeId } from './incident';

/** Chinese warning level (预警级别): 1 = Ⅰ red, 2 = Ⅱ orange, 3 = Ⅲ yellow, 4 = Ⅳ blue. Not an event grade. */
export const WARNING_LEVELS = [1, 2, 3, 4] as const;
export type WarningLevel = (typeof WARNING_LEVELS)[number];
export const ROMAN = { 1: 'Ⅰ', 2: 'Ⅱ', 3: 'Ⅲ', 4: 'Ⅳ' } as const;

/** CAP 1.2 status; Test and Draft never reach the public view. */
export type CapStatus = 'Actual' | 'Exercise' | 'System' | 'Test' | 'Draft';

/** A hazard zone, shaped after a CAP 1.2 alert with one info block per language folded into `LocalText`. */
export interface Hazard {
  readonly id: string;
  readonly type: IncidentTypeId;
  readonly level: WarningLevel;
  readonly status: CapStatus;
  readonly headline: LocalText;
  readonly description: LocalText;
  readonly instruction: LocalText;
  readonly areaDesc: LocalText;
  readonly sender: string;
  readonly urgency: 'Immediate' | 'Expected' | 'Future' | 'Past' | 'Unknown';
  readonly severity: 'Extreme' | 'Severe' | 'Moderate' | 'Minor' | 'Unknown';
  readonly certainty: 'Observed' | 'Likely' | 'Possible' | 'Unlikely' | 'Unknown';
  /** ISO 8601 date-times with offset. */
  readonly sent: string;
  readonly onset: string;
  readonly expires: string | null;
  readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
  readonly grade: Grade;
  readonly source: string;
}

export type HazardPhase = 'upcoming' | 'in-force' | 'expired';

/** Where a hazard stands at a moment (epoch milliseconds). A hazard without expiry stays in force. */
export function hazardPhase(hazard: Pick<Hazard, 'onset' | 'expires'>, atMs: number): HazardPhase {
  if (atMs < Date.parse(hazard.onset)) return 'upcoming';
  return hazard.expires !== null && atMs >= Date.parse(hazard.expires) ? 'expired' : 'in-force';
}
