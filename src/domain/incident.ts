import type { LonLat } from './geo';
import type { SuitabilityHazard } from './shelter';
import type { TeamKind } from './team';

/** The four statutory classes of emergencies (法定四类突发事件). */
export const INCIDENT_CLASSES = ['natural', 'accident', 'public-health', 'social-security'] as const;
export type IncidentClass = (typeof INCIDENT_CLASSES)[number];

export interface IncidentType {
  readonly class: IncidentClass;
  /** Team kinds that answer this type, most wanted first. */
  readonly teams: readonly TeamKind[];
  /** The shelter suitability this type asks for; null when any shelter serves. */
  readonly suitability: SuitabilityHazard | null;
}

/** The two-level list: class → type. Texts are under `incidentType.<id>`. */
export const INCIDENT_TYPES = {
  flood: { class: 'natural', teams: ['flood-control', 'water-rescue', 'fire'], suitability: 'flood' },
  'storm-surge': {
    class: 'natural',
    teams: ['water-rescue', 'flood-control', 'fire'],
    suitability: 'storm-surge',
  },
  storm: { class: 'natural', teams: ['fire', 'power', 'road-clearance'], suitability: null },
  earthquake: { class: 'natural', teams: ['urban-search', 'fire', 'medical'], suitability: 'earthquake' },
  landslide: {
    class: 'natural',
    teams: ['urban-search', 'mountain-rescue', 'fire'],
    suitability: 'landslide',
  },
  'forest-fire': { class: 'natural', teams: ['forest-fire', 'fire', 'medical'], suitability: 'fire' },
  'extreme-temperature': { class: 'natural', teams: ['medical', 'power', 'volunteer'], suitability: null },
  fire: { class: 'accident', teams: ['fire', 'medical', 'police'], suitability: 'fire' },
  hazmat: { class: 'accident', teams: ['hazmat', 'fire', 'medical'], suitability: null },
  'industrial-explosion': { class: 'accident', teams: ['fire', 'hazmat', 'medical'], suitability: 'fire' },
  traffic: { class: 'accident', teams: ['fire', 'medical', 'police'], suitability: null },
  'building-collapse': { class: 'accident', teams: ['urban-search', 'fire', 'medical'], suitability: null },
  utility: { class: 'accident', teams: ['power', 'water-supply', 'gas'], suitability: null },
  epidemic: { class: 'public-health', teams: ['health-protection', 'medical'], suitability: null },
  'food-safety': { class: 'public-health', teams: ['health-protection', 'medical'], suitability: null },
  'mass-casualty': { class: 'public-health', teams: ['medical', 'health-protection'], suitability: null },
  'public-order': { class: 'social-security', teams: ['police', 'medical'], suitability: null },
  terror: { class: 'social-security', teams: ['police', 'medical', 'fire'], suitability: null },
} as const satisfies Record<string, IncidentType>;

export type IncidentTypeId = keyof typeof INCIDENT_TYPES;
export const INCIDENT_TYPE_IDS = Object.keys(INCIDENT_TYPES) as IncidentTypeId[];

/** Event grade (事件分级): 1 = 特别重大 Ⅰ … 4 = 一般 Ⅳ. Not a warning level. */
export const INCIDENT_GRADES = [1, 2, 3, 4] as const;
export type IncidentGrade = (typeof INCIDENT_GRADES)[number];

export interface Incident {
  readonly position: LonLat;
  readonly type: IncidentTypeId;
  readonly grade: IncidentGrade;
  /** Situation time at which it was placed, epoch milliseconds. */
  readonly startedMs: number;
  /** The address or place it was found by, if any. */
  readonly label: string | null;
}
