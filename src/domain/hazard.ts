import type { LocalText } from './language';
import type { Grade } from './provenance';
import { INCIDENT_TYPE_IDS, type IncidentTypeId } from './incident';

/** Chinese warning level (预警级别): 1 = Ⅰ red, 2 = Ⅱ orange, 3 = Ⅲ yellow, 4 = Ⅳ blue. Not an event grade. */
export const WARNING_LEVELS = [1, 2, 3, 4] as const;
export type WarningLevel = (typeof WARNING_LEVELS)[number];
export const ROMAN = { 1: 'Ⅰ', 2: 'Ⅱ', 3: 'Ⅲ', 4: 'Ⅳ' } as const;

/**
 * A level to compare by: one that is not stated counts as the gravest. Only for order and for rules; it is never shown as
 * level Ⅰ.
 */
export function strictLevel(level: WarningLevel | null): WarningLevel {
  return level ?? 1;
}

/** What a level looks like: one that is not stated has a neutral look of its own. */
export const SHOWN_LEVELS = [...WARNING_LEVELS, 'none'] as const;
export type ShownLevel = (typeof SHOWN_LEVELS)[number];
export function shownLevel(level: WarningLevel | null): ShownLevel {
  return level ?? 'none';
}

/** Types of warnings; `other` where the message names an event that is none of ours. */
export type HazardType = IncidentTypeId | 'other';
/** The type of emergency that a warning is of; null where it is none of ours. */
export function incidentTypeOf(type: HazardType): IncidentTypeId | null {
  return type === 'other' ? null : type;
}
export const HAZARD_TYPES: readonly HazardType[] = [...INCIDENT_TYPE_IDS, 'other'];

/** CAP 1.2 status; Test and Draft never reach the public view. */
export type CapStatus = 'Actual' | 'Exercise' | 'System' | 'Test' | 'Draft';

/** What was found out rather than said, where a warning came as a message of somebody else. */
export interface HazardReading {
  /** `stated`: by colour or level. `severity`: mapped from the severity of CAP, for display only. */
  readonly levelFrom: 'stated' | 'severity' | 'not-stated';
  /** The event in the words of the message. */
  readonly event: LocalText | null;
  /** True: the message does not say when it ends; 24 hours are taken. */
  readonly expiresAssumed: boolean;
  /** Null where the message does not say; only `Public` is for the public view. */
  readonly scope: 'Public' | 'Restricted' | 'Private' | null;
  /** How the area was found; what is drawn of circles lies at most 0.25 % of the radius outside of them. */
  readonly areaFrom: readonly ('polygon' | 'circle' | 'district-code' | 'district-name')[];
  /** Codes of places that are none of the districts here, so that the area may be larger than drawn. */
  readonly geocodesUnknown: readonly string[];
  /** Ids of the warnings whose place this one takes: those of the messages that it updates. */
  readonly replaces?: readonly string[];
}

/** A hazard zone, shaped after a CAP 1.2 alert with one info block per language folded into `LocalText`. */
export interface Hazard {
  readonly id: string;
  readonly type: HazardType;
  /** Null: the source does not state one; drawn neutral, and every rule treats it as the strictest level. */
  readonly level: WarningLevel | null;
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
  /** Absent for warnings of packs and drawn ones, which say all of it themselves. */
  readonly reading?: HazardReading | undefined;
}

export type HazardPhase = 'upcoming' | 'in-force' | 'expired';

/** Where a hazard stands at a moment (epoch milliseconds). A hazard without expiry stays in force. */
export function hazardPhase(hazard: Pick<Hazard, 'onset' | 'expires'>, atMs: number): HazardPhase {
  if (atMs < Date.parse(hazard.onset)) return 'upcoming';
  return hazard.expires !== null && atMs >= Date.parse(hazard.expires) ? 'expired' : 'in-force';
}
