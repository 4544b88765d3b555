import type { ReliefItem } from '../../domain/relief-norm';
import type { StockRow, Warehouse } from '../../domain/warehouse';
import type { StockLeftOut } from './result';

const DAY_MS = 86_400_000;

/** Usable whole units per warehouse, and the rows that were not counted. */
export interface ItemStock {
  readonly quantities: readonly number[];
  readonly leftOut: readonly StockLeftOut[];
}

/**
 * What warehouses hold of an item at a moment. A row belongs to the item when its code begins with one of the item's
 * codes. It is good to the end of its last day (UTC). Units are compared by their text in either language and never
 * converted: another unit is left out and listed.
 */
export function stockOf(item: ReliefItem, warehouses: readonly Warehouse[], atMs: number): ItemStock {
  const leftOut: StockLeftOut[] = [];
  const quantities = warehouses.map(({ id, stock }) => {
    let usable = 0;
    for (const row of stock) {
      if (row.quantity <= 0 || !item.codes.some((code) => row.code.startsWith(code))) continue;
      const reason = reasonAgainst(row, item, atMs);
      if (reason === null) usable += row.quantity;
      else leftOut.push({ reason, warehouseId: id, itemId: item.id, ...row });
    }
    return Math.floor(usable);
  });
  return { quantities, leftOut };
}

function reasonAgainst(
  { expires, unit }: StockRow,
  item: ReliefItem,
  atMs: number,
): StockLeftOut['reason'] | null {
  if (!isSame(unit.zh, item.unit.zh) && !isSame(unit.en, item.unit.en)) return 'other-unit';
  return expires !== null && atMs >= expiryMs(expires) ? 'expired' : null;
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** A date lasts to its end, a date-time to its moment. */
function expiryMs(expires: string): number {
  const moment = Date.parse(expires);
  return expires.includes('T') ? moment : moment + DAY_MS;
}
