import * as v from 'valibot';
import { FACILITY_KINDS, type Facility } from '../../domain/facility';
import type { RowTable } from './columns';
import { columnsOf, GROUND_FIELDS, optional, readFields, required, text } from './fields';
import { readPoint, toPoint } from './geometry';

const FIELDS = {
  id: required('String', text),
  name: optional('String', text),
  kind: required('String', v.picklist(FACILITY_KINDS)),
  ...GROUND_FIELDS,
} as const;

/** `facilities.fgb`: one point a facility. */
export const facilityTable: RowTable<Facility> = {
  name: 'facilities',
  columns: columnsOf(FIELDS),
  geometryType: 'Point',
  keyOf: ({ id }) => id,
  toRow({ position, ...rest }) {
    return { geometry: toPoint(position), properties: rest };
  },
  fromRow(geometry, properties) {
    const position = readPoint(geometry);
    if (!position.ok) return position;
    const fields = readFields(FIELDS, properties);
    if (!fields.ok) return fields;
    return { ok: true, value: { ...fields.value, position: position.value } };
  },
};
