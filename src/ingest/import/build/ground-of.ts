import { GRADES } from '../../../domain/provenance';
import type { GroundOfRow, RowToBuild } from './builder';

/** Where a row comes from: by itself, else as the plan says for all. */
export function groundOf({ fields, plan }: RowToBuild): GroundOfRow {
  return {
    grade: fields.choice('grade', GRADES) ?? plan.grade,
    source: fields.text('source') ?? plan.source,
    asOf: fields.moment('asOf') ?? plan.asOf,
  };
}
