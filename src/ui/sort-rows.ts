export type SortValue = string | number | null;
export interface SortOrder {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

/** Rows in order of a value; rows without one come last either way; equal rows keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => SortValue,
  direction: SortOrder['direction'],
  language: string,
): Row[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((rowA, rowB) => {
    const a = valueOf(rowA);
    const b = valueOf(rowB);
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * collator.compare(String(a), String(b));
  });
}

/** The order after a press on a column's head: first rising, then falling. */
export function nextOrder(order: SortOrder | null, key: string): SortOrder {
  return order?.key === key && order.direction === 'ascending'
    ? { key, direction: 'descending' }
    : { key, direction: 'ascending' };
}
