import * as v from 'valibot';
import {
  SHELTER_CLASSES,
  SHELTER_KINDS,
  SHELTER_STATUSES,
  type Shelter,
  SUITABILITY_HAZARDS,
} from '../../domain/shelter';
import type { RowTable } from './columns';
import {
  columnsOf,
  count,
  GROUND_FIELDS,
  json,
  optional,
  perhapsEmpty,
  positive,
  readFields,
  required,
  text,
} from './fields';
import { readPoint, toPoint } from './geometry';

const FIELDS = {
  id: required('String', text),
  name: optional('String', text),
  kind: required('String', v.picklist(SHELTER_KINDS)),
  scheme: perhapsEmpty,
  shelterClass: optional('String', v.picklist(SHELTER_CLASSES)),
  space: optional('String', v.picklist(['indoor', 'outdoor'])),
  suitableFor: optional('Json', json(v.nullable(v.array(v.picklist(SUITABILITY_HAZARDS))))),
  areaM2: optional('Double', positive),
  effectiveAreaM2: optional('Double', positive),
  capacityUrgent: optional('Int', count),
  capacityTemporary: optional('Int', count),
  capacityShort: optional('Int', count),
  capacityMedium: optional('Int', count),
  capacityLong: optional('Int', count),
  accessible: optional('Bool', v.boolean()),
  status: required('String', v.picklist(SHELTER_STATUSES)),
  occupancy: optional('Int', count),
  address: optional('String', text),
  ...GROUND_FIELDS,
} as const;

/** `shelters.fgb`: one point a site; the five stage capacities are columns of their own. */
export const shelterTable: RowTable<Shelter> = {
  name: 'shelters',
  columns: columnsOf(FIELDS),
  geometryType: 'Point',
  keyOf: ({ id }) => id,
  toRow({ position, capacity, ...rest }) {
    return {
      geometry: toPoint(position),
      properties: {
        ...rest,
        capacityUrgent: capacity.urgent,
        capacityTemporary: capacity.temporary,
        capacityShort: capacity.short,
        capacityMedium: capacity.medium,
        capacityLong: capacity.long,
      },
    };
  },
  fromRow(geometry, properties) {
    const position = readPoint(geometry);
    if (!position.ok) return position;
    const fields = readFields(FIELDS, properties);
    if (!fields.ok) return fields;
    const { capacityUrgent, capacityTemporary, capacityShort, capacityMedium, capacityLong, ...rest } =
      fields.value;
    return {
      ok: true,
      value: {
        ...rest,
        position: position.value,
        capacity: {
          urgent: capacityUrgent,
          temporary: capacityTemporary,
          short: capacityShort,
          medium: capacityMedium,
          long: capacityLong,
        },
      },
    };
  },
};
