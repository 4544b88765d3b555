import type { LonLat } from './geo';
import type { LocalText } from './language';
import type { Grade } from './provenance';

/** Capability of a team; the first thirteen are the professional kinds named in provincial policy. */
export const TEAM_KINDS = [
  'fire',
  'medical',
  'police',
  'water-rescue',
  'urban-search',
  'hazmat',
  'flood-control',
  'forest-fire',
  'mountain-rescue',
  'power',
  'water-supply',
  'gas',
  'communications',
  'road-clearance',
  'health-protection',
  'aviation',
  'volunteer',
] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

export const TEAM_FAMILIES = ['national', 'professional', 'social', 'grassroots'] as const;
export type TeamFamily = (typeof TEAM_FAMILIES)[number];

export const TEAM_STATUSES = [
  'available',
  'mobilising',
  'en-route',
  'on-scene',
  'committed',
  'resting',
  'out-of-service',
  'unknown',
] as const;
export type TeamStatus = (typeof TEAM_STATUSES)[number];

export interface Team {
  readonly id: string;
  readonly name: LocalText;
  readonly position: LonLat;
  readonly kind: TeamKind;
  readonly family: TeamFamily | null;
  readonly people: number | null;
  readonly equipment: readonly LocalText[];
  /** Seconds from alarm to wheels rolling; null when nobody has said. */
  readonly turnoutS: number | null;
  readonly status: TeamStatus;
  readonly roundTheClock: boolean | null;
  readonly base: string | null;
  readonly grade: Grade;
  readonly source: string;
  readonly asOf: string | null;
}
