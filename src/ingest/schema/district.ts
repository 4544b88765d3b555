import * as v from 'valibot';
import type { District } from '../../domain/district';
import { GRADES } from '../../domain/provenance';
import type { RowTable } from './columns';
import { columnsOf, optional, positive, readFields, required, text } from './fields';
import { readArea, toMultiPolygon } from './geometry';

const FIELDS = {
  id: required('String', text),
  name: required('String', text),
  people: optional('Double', positive),
  grade: required('String', v.picklist(GRADES)),
  source: required('String', text),
} as const;

/** `districts.fgb`: one area a district. */
export const districtTable: RowTable<District> = {
  name: 'districts',
  columns: columnsOf(FIELDS),
  geometryType: 'MultiPolygon',
  keyOf: ({ id }) => id,
  toRow({ geometry, ...rest }) {
    return { geometry: toMultiPolygon(geometry), properties: rest };
  },
  fromRow(geometry, properties) {
    const area = readArea(geometry);
    if (!area.ok) return area;
    const fields = readFields(FIELDS, properties);
    if (!fields.ok) return fields;
    return { ok: true, value: { ...fields.value, geometry: area.value } };
  },
};
