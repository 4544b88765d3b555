import type { Problem } from '../../domain/errors';
import type { RowIssue, RowTable } from '../../ingest/schema/columns';
import { readFlatGeobuf } from '../../ingest/flatgeobuf/read';

/** Bad rows of one file that are told one by one; the rest is counted. */
const TOLD_ROWS = 20;

/**
 * The rows of a table file. A row that does not fit, or that repeats the key of an earlier one, is left out and told as
 * `pack-row-invalid` {file, row, field, reason}; rows count from 1 in the order of the file.
 * @throws AnlanError `pack-file-unreadable` where the file itself cannot be read
 */
export function readTable<T>(
  table: RowTable<T>,
  bytes: Uint8Array,
  file: string,
): { rows: readonly T[]; problems: Problem[] } {
  const rows: T[] = [];
  const keys = new Set<string>();
  const problems: Problem[] = [];
  let refused = 0;
  const refuse = (row: number, issue: RowIssue) => {
    refused += 1;
    const reason = `${issue.value} ≠ ${issue.expected}`;
    if (refused <= TOLD_ROWS)
      problems.push({ code: 'pack-row-invalid', params: { file, row, field: issue.column, reason } });
  };
  for (const [index, raw] of readFlatGeobuf(bytes, file).entries()) {
    const result = table.fromRow(raw.geometry, raw.properties);
    if (!result.ok) {
      refuse(index + 1, result.issue);
      continue;
    }
    const key = table.keyOf(result.value);
    if (keys.has(key)) {
      refuse(index + 1, { column: 'id', value: key, expected: 'unique' });
      continue;
    }
    keys.add(key);
    rows.push(result.value);
  }
  if (refused > TOLD_ROWS)
    problems.push({ code: 'pack-rows-more', params: { file, count: refused - TOLD_ROWS } });
  return { rows: Object.freeze(rows), problems };
}
