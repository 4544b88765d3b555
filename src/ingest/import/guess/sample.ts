import type { Task } from '../../../domain/task';
import type { SourceRow, SourceTable } from '../../format';
import { isRefused } from '../issue-tally';

/** Rows that are looked at to find out what a table is. */
const SAMPLE_ROWS = 1000;

/** The first rows of a table, with an eye on what its columns hold. */
export interface TableSample {
  readonly table: SourceTable;
  readonly rows: readonly SourceRow[];
  /** Values of a column that are not empty. */
  values(column: string): readonly unknown[];
  /** Shapes of the rows: how many of each type. */
  readonly shapes: ReadonlyMap<string, number>;
}

export async function sampleOf(table: SourceTable, task: Task): Promise<TableSample> {
  const rows: SourceRow[] = [];
  for await (const batch of table.rows(task)) {
    rows.push(...batch);
    if (rows.length >= SAMPLE_ROWS) break;
    await task.breathe();
  }
  rows.length = Math.min(rows.length, SAMPLE_ROWS);
  const sound = rows.filter(({ faults }) => faults === undefined || !isRefused(faults));
  const shapes = new Map<string, number>();
  for (const { geometry } of sound)
    if (geometry !== null) shapes.set(geometry.type, (shapes.get(geometry.type) ?? 0) + 1);
  return {
    table,
    rows,
    shapes,
    values(column) {
      const at = table.columns.indexOf(column);
      return sound
        .map(({ values }) => values[at])
        .filter((value) => value !== null && value !== undefined && value !== '');
    },
  };
}

/** Share of values (0–1) that pass; 0 when there are none. */
export function shareOf(values: readonly unknown[], passes: (value: unknown) => boolean): number {
  return values.length === 0 ? 0 : values.filter(passes).length / values.length;
}
