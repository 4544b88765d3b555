import * as v from 'valibot';
import type { PopulationCell } from '../../domain/population';
import type { RowTable } from './columns';
import { columnsOf, optional, positive, readFields, required } from './fields';
import { readPoint, toPoint } from './geometry';

const FIELDS = {
  cell: required('String', v.pipe(v.string(), v.regex(/^8[0-9a-f]{14}$/))),
  people: required('Double', positive),
  vulnerable: optional('Double', positive),
} as const;

/** `population.fgb`: one point an H3 cell. */
export const populationTable: RowTable<PopulationCell> = {
  name: 'population',
  columns: columnsOf(FIELDS),
  geometryType: 'Point',
  keyOf: ({ cell }) => cell,
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
