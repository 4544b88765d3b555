import * as v from 'valibot';
import { type StockRow, WAREHOUSE_LEVELS, WAREHOUSE_STATUSES } from '../../../domain/warehouse';
import { stockRowSchema } from '../../schema/warehouse';
import { pointOf } from '../position/shape';
import type { RowFields } from '../values/row-fields';
import { isBlank } from '../values/read-number';
import { type Builder, missing, unsuitable } from './builder';
import { groundOf } from './ground-of';

/** One reserve warehouse; it must have a name and a level, because the domain has no unknown one. */
export const buildWarehouse: Builder<'warehouses'> = (row) => {
  const { fields, geometry, id } = row;
  const position = pointOf(geometry);
  if (position === null) return unsuitable(row);
  const name = fields.localText('name');
  const level = fields.choice('level', WAREHOUSE_LEVELS);
  if (name === null) return missing(row, 'name');
  if (level === null) return missing(row, 'level');
  return {
    id,
    name,
    position,
    level,
    floorAreaM2: fields.amount('floorAreaM2'),
    peopleServed: fields.count('peopleServed'),
    reserveMode: fields.choice('reserveMode', ['physical', 'capacity', 'agreement']),
    loadingMin: fields.amount('loadingMin'),
    stock: stockFrom(fields),
    address: fields.text('address'),
    status: fields.choice('status', WAREHOUSE_STATUSES) ?? 'unknown',
    ...groundOf(row),
  };
};

/** Stock as the tables of a pack hold it: a list in JSON. Anything else is a fault, and no stock is listed. */
function stockFrom(fields: RowFields): readonly StockRow[] {
  const value = fields.raw('stock');
  if (isBlank(value)) return [];
  const stock = v.safeParse(v.array(stockRowSchema), typeof value === 'string' ? parsed(value) : value);
  if (stock.success) return stock.output;
  fields.fault('value-unreadable', 'stock', value);
  return [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
