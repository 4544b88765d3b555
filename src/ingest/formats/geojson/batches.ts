/** Cells that rows may have together. */
const MAX_BATCH_CELLS = 200_000;

/** The list in pieces whose rows, with so many columns each, stay small in memory. */
export function* batches<T>(list: readonly T[], columns: number): Generator<readonly T[]> {
  const rows = Math.max(1, Math.floor(MAX_BATCH_CELLS / Math.max(1, columns)));
  for (let at = 0; at < list.length; at += rows) yield list.slice(at, at + rows);
}
