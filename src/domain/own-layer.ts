import type { RoadClosure } from './closure';
import type { District } from './district';
import type { Facility } from './facility';
import type { Hazard } from './hazard';
import type { PopulationCell } from './population';
import type { Grade } from './provenance';
import type { Shelter } from './shelter';
import type { Team } from './team';
import type { Warehouse } from './warehouse';

/** A feature that is shown with its values and used by no analysis. */
export interface ReferenceFeature {
  readonly id: string;
  readonly name: string | null;
  readonly geometry: GeoJSON.Geometry;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What a person can bring along on top of a pack. */
export interface OwnFeatures {
  readonly shelters: Shelter;
  readonly warehouses: Warehouse;
  readonly teams: Team;
  readonly hazards: Hazard;
  readonly facilities: Facility;
  readonly districts: District;
  readonly population: PopulationCell;
  readonly closures: RoadClosure;
  readonly reference: ReferenceFeature;
}
export const OWN_KINDS = [
  'shelters',
  'warehouses',
  'teams',
  'hazards',
  'facilities',
  'districts',
  'population',
  'closures',
  'reference',
] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

/** One import, or what was drawn by hand: a value, put in and taken out as a whole. */
export interface OwnLayerOf<Kind extends OwnKind> {
  readonly id: string;
  readonly kind: Kind;
  /** What the list calls it: the file's name at first. */
  readonly name: string;
  readonly from: 'file' | 'drawn';
  /** `replace`: the pack's own features of the kind are put away while it is in use. */
  readonly mode: 'add' | 'replace';
  /** False: kept, and used by nothing. */
  readonly inUse: boolean;
  readonly features: readonly OwnFeatures[Kind][];
  readonly grade: Grade;
  readonly source: string;
  /** ISO date or date-time of the content; null = not known. */
  readonly asOf: string | null;
  /** Wall clock, epoch milliseconds. */
  readonly addedMs: number;
  /** Rises with every change; tells two tabs apart. */
  readonly version: number;
  /** Approximate size in the browser's store, bytes. */
  readonly bytes: number;
}
export type OwnLayer = { [Kind in OwnKind]: OwnLayerOf<Kind> }[OwnKind];
