import type { RowFields } from '../values/row-fields';

const WITH_OFFSET = /T.*(?:Z|[+-]\d{2}:\d{2})$/;

/** A date-time whose moment is certain; one without an offset is a fault, because clocks differ. */
export function momentOf(fields: RowFields, field: string): string | null {
  const moment = fields.moment(field);
  if (moment === null) return null;
  return certain(moment) ?? fields.fault('value-unreadable', field, fields.raw(field) ?? moment);
}

/** The date-time itself when it has an offset; else null. */
export function certain(moment: string | null): string | null {
  return moment !== null && WITH_OFFSET.test(moment) ? moment : null;
}
