import * as v from 'valibot';
import { HAZARD_TYPES, type Hazard } from '../../../domain/hazard';
import { json } from '../../schema/fields';
import { readingSchema } from '../../schema/hazard';
import { areaOf } from '../position/shape';
import type { RowFields } from '../values/row-fields';
import { type Builder, missing, unsuitable } from './builder';
import { groundOf } from './ground-of';
import { certain, momentOf } from './moment-of';

const LEVELS = { '1': 1, '2': 2, '3': 3, '4': 4 } as const;

/** One hazard zone. It must say what it is, whether it is real, and since when; how grave may stay unstated. */
export const buildHazard: Builder<'hazards'> = (row) => {
  const { fields, id, plan } = row;
  const geometry = areaOf(row.geometry);
  if (geometry === null) return unsuitable(row);
  const headline = fields.localText('headline');
  const type = fields.choice('type', HAZARD_TYPES);
  const level = fields.choice('level', ['1', '2', '3', '4']);
  const status = fields.choice('status', ['Actual', 'Exercise', 'System', 'Test', 'Draft']);
  const sent = momentOf(fields, 'sent') ?? certain(plan.asOf);
  if (headline === null) return missing(row, 'headline');
  if (type === null) return missing(row, 'type');
  if (status === null) return missing(row, 'status');
  if (sent === null) return missing(row, 'sent');
  const { grade, source } = groundOf(row);
  return {
    id,
    type,
    level: level === null ? null : LEVELS[level],
    status,
    headline,
    description: fields.looseText('description'),
    instruction: fields.looseText('instruction'),
    areaDesc: fields.looseText('areaDesc'),
    sender: fields.text('sender') ?? source,
    urgency: fields.choice('urgency', ['Immediate', 'Expected', 'Future', 'Past', 'Unknown']) ?? 'Unknown',
    severity: fields.choice('severity', ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown']) ?? 'Unknown',
    certainty:
      fields.choice('certainty', ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown']) ?? 'Unknown',
    sent,
    onset: momentOf(fields, 'onset') ?? sent,
    expires: momentOf(fields, 'expires'),
    geometry,
    grade,
    source,
    ...readingOf(fields),
  };
};

/** What the reader of warning messages found out; other files have none. */
function readingOf(fields: RowFields): Pick<Hazard, 'reading'> {
  const reading = v.safeParse(json(readingSchema), fields.cells()['reading']);
  return reading.success ? { reading: reading.output } : {};
}
