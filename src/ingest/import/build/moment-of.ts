import type { RowFields } from '../values/row-fields';
import { inTimeZone } from '../values/in-time-zone';

const WITH_OFFSET = /T.*(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * A date-time whose moment is certain. One without an offset is read by the clocks of the region, with a fault that says so;
 * where these are not known, or only a day is told, it is no moment.
 */
export function momentOf(fields: RowFields, field: string): string | null {
  const moment = fields.moment(field);
  if (moment === null) return null;
  const sure = certain(moment);
  if (sure !== null) return sure;
  const written = fields.raw(field) ?? moment;
  const { timeZone } = fields;
  const local = timeZone === null ? null : inTimeZone(moment, timeZone);
  if (local === null || timeZone === null) return fields.fault('value-unreadable', field, written);
  fields.fault('zone-assumed', field, written, { zone: timeZone });
  return local;
}

/** The date-time itself when it has an offset; else null. */
export function certain(moment: string | null): string | null {
  return moment !== null && WITH_OFFSET.test(moment) ? moment : null;
}
