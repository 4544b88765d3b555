import * as v from 'valibot';
import { WAREHOUSE_LEVELS, WAREHOUSE_STATUSES, type Warehouse } from '../../domain/warehouse';
import type { RowTable } from './columns';
import {
  columnsOf,
  count,
  GROUND_FIELDS,
  isoDate,
  json,
  localText,
  optional,
  positive,
  readFields,
  required,
  text,
} from './fields';
import { readPoint, toPoint } from './geometry';

/** A line of stock; the code is 1 + 2 + 2 + 2 digits after GB/T 38565-2020. */
export const stockRowSchema = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^\d{7}$/)),
  name: localText,
  quantity: positive,
  unit: localText,
  expires: v.nullable(isoDate),
});

const FIELDS = {
  id: required('String', text),
  nameZh: required('String', text),
  nameEn: required('String', text),
  level: required('String', v.picklist(WAREHOUSE_LEVELS)),
  floorAreaM2: optional('Double', positive),
  peopleServed: optional('Int', count),
  reserveMode: optional('String', v.picklist(['physical', 'capacity', 'agreement'])),
  loadingMin: optional('Double', positive),
  stock: required('Json', json(v.array(stockRowSchema))),
  address: optional('String', text),
  status: required('String', v.picklist(WAREHOUSE_STATUSES)),
  ...GROUND_FIELDS,
} as const;

/** `warehouses.fgb`: one point a warehouse; `stock` is a JSON list. */
export const warehouseTable: RowTable<Warehouse> = {
  name: 'warehouses',
  columns: columnsOf(FIELDS),
  geometryType: 'Point',
  keyOf: ({ id }) => id,
  toRow({ position, name, ...rest }) {
    return {
      geometry: toPoint(position),
      properties: { ...rest, nameZh: name.zh, nameEn: name.en },
    };
  },
  fromRow(geometry, properties) {
    const position = readPoint(geometry);
    if (!position.ok) return position;
    const fields = readFields(FIELDS, properties);
    if (!fields.ok) return fields;
    const { nameZh, nameEn, ...rest } = fields.value;
    return { ok: true, value: { ...rest, name: { zh: nameZh, en: nameEn }, position: position.value } };
  },
};
