import type { LonLat } from './geo';
import type { Grade } from './provenance';

/** Places that exposure and cut-off analyses count: crowded places and lifelines. */
export const FACILITY_KINDS = [
  'hospital',
  'clinic',
  'social-facility',
  'school',
  'kindergarten',
  'university',
  'power-plant',
  'substation',
  'fuel',
] as const;
export type FacilityKind = (typeof FACILITY_KINDS)[number];

/** A hospital, school, substation and the like. */
export interface Facility {
  readonly id: string;
  readonly name: string | null;
  readonly position: LonLat;
  readonly kind: FacilityKind;
  readonly grade: Grade;
  readonly source: string;
  readonly asOf: string | null;
}
