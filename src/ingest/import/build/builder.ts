import type { OwnFeatures } from '../../../domain/own-layer';
import type { Grade } from '../../../domain/provenance';
import type { ImportKind, ImportPlan } from '../plan';
import type { RowFields } from '../values/row-fields';

/** One row, ready to become a feature. */
export interface RowToBuild {
  readonly fields: RowFields;
  /** WGS 84. */
  readonly geometry: GeoJSON.Geometry;
  /** The row's own id, else one made of file and row. */
  readonly id: string;
  /** File and row, for what must have a name and has none. */
  readonly label: string;
  readonly plan: ImportPlan;
}

/** Makes a feature of a row; null when it cannot, with the reason among the faults of the fields. */
export type Builder<Kind extends ImportKind> = (row: RowToBuild) => OwnFeatures[Kind] | null;

/** Notes that a row lacks what its kind must have. */
export function missing({ fields }: RowToBuild, field: string): null {
  return fields.fault('value-missing', field, fields.raw(field) ?? '');
}

/** A geometry that the kind has no use for. */
export function unsuitable({ fields, geometry }: RowToBuild): null {
  fields.faults.push({ code: 'geometry-unsuitable', column: null, value: geometry.type });
  return null;
}

export interface GroundOfRow {
  readonly grade: Grade;
  readonly source: string;
  readonly asOf: string | null;
}
