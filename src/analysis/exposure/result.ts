import type { FacilityKind } from '../../domain/facility';
import type { ShownLevel } from '../../domain/hazard';
import type { HeadCount } from '../../domain/head-count';
import type { Period } from '../../domain/period';
import type { CellMethod } from './options';

/** What is counted inside zones besides people. */
export type ExposedKind = 'shelter' | 'warehouse' | 'team' | FacilityKind;

/** What lies inside; nothing twice. */
export interface Exposed extends HeadCount {
  /** Places by kind; kinds of which nothing lies inside are left out. */
  readonly places: Readonly<Partial<Record<ExposedKind, number>>>;
}

export interface ExposedPlace {
  readonly kind: ExposedKind;
  readonly id: string;
  /** Zones around it, in the order of the zones, in force or not. */
  readonly zoneIds: readonly string[];
}

/** A time in which the same zones are in force. */
export interface ExposurePeriod extends Period {
  readonly zoneIds: readonly string[];
  /** Inside any zone in force; what lies in several counts once. */
  readonly total: Exposed;
  /** By the gravest level in force around it, `none` where no zone around states one: together they are the total. */
  readonly byLevel: Readonly<Record<ShownLevel, Exposed>>;
}

export interface ExposureResult {
  readonly cellMethod: CellMethod;
  /** All people of the data. */
  readonly people: number;
  /** False where the data has no facilities at all, so that nothing is known of hospitals and schools. */
  readonly hasFacilities: boolean;
  /** Inside each zone by itself, whether in force or not, in the order of the zones. */
  readonly zones: readonly { readonly id: string; readonly exposed: Exposed }[];
  /** All time, cut at every onset and expiry. */
  readonly periods: readonly ExposurePeriod[];
  /** Places inside any zone, in the order of the data. */
  readonly places: readonly ExposedPlace[];
}
