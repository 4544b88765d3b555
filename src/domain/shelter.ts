import type { LonLat } from './geo';
import type { Grade } from './provenance';

/**
 * Shelter classes of the planning code GB 51143-2015, from least to most equipped.
 * Other schemes (GB/T 44013-2024, the Japanese designation) keep their own class text in `scheme`.
 */
export const SHELTER_CLASSES = ['emergency', 'short-term', 'medium-term', 'long-term', 'central'] as const;
export type ShelterClass = (typeof SHELTER_CLASSES)[number];

/** What a place is in everyday life. */
export const SHELTER_KINDS = [
  'park',
  'square',
  'pitch',
  'sports-centre',
  'stadium',
  'school',
  'university',
  'community-centre',
  'assembly-point',
  'shelter',
  'social-facility',
  'other',
] as const;
export type ShelterKind = (typeof SHELTER_KINDS)[number];

/** `candidate`: found by rule, designated by nobody; never shown to the public as an official shelter. */
export const SHELTER_STATUSES = ['candidate', 'closed', 'standby', 'open', 'full', 'unknown'] as const;
export type ShelterStatus = (typeof SHELTER_STATUSES)[number];

/** The eight hazards of the Japanese designation, used as the vocabulary of per-hazard suitability. */
export const SUITABILITY_HAZARDS = [
  'flood',
  'landslide',
  'storm-surge',
  'earthquake',
  'tsunami',
  'fire',
  'inland-flood',
  'volcano',
] as const;
export type SuitabilityHazard = (typeof SUITABILITY_HAZARDS)[number];

/** People a site can hold, one figure a stage; null where the class does not provide the stage or the area is unknown. */
export interface StageCapacity {
  readonly urgent: number | null;
  readonly temporary: number | null;
  readonly short: number | null;
  readonly medium: number | null;
  readonly long: number | null;
}
export const STAGES = ['urgent', 'temporary', 'short', 'medium', 'long'] as const;
export type Stage = (typeof STAGES)[number];

export interface Shelter {
  readonly id: string;
  readonly name: string | null;
  readonly position: LonLat;
  readonly kind: ShelterKind;
  /** Name of the classification `shelterClass` follows, e.g. `GB 51143-2015`; empty when nobody has said. */
  readonly scheme: string;
  readonly shelterClass: ShelterClass | null;
  readonly space: 'indoor' | 'outdoor' | null;
  /** Hazards it is suitable for; null when nobody has said. */
  readonly suitableFor: readonly SuitabilityHazard[] | null;
  /** Whole site, m². */
  readonly areaM2: number | null;
  /** Part of the site that people can use, m². */
  readonly effectiveAreaM2: number | null;
  readonly capacity: StageCapacity;
  readonly accessible: boolean | null;
  readonly status: ShelterStatus;
  readonly occupancy: number | null;
  readonly address: string | null;
  readonly grade: Grade;
  readonly source: string;
  readonly asOf: string | null;
}
