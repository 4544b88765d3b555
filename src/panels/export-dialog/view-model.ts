import type { ExportId } from '../../commands/export/export-id';
import { EXPORT_SOURCES } from '../../commands/export/registry';
import type { AppState } from '../../store/state';

export interface ExportRow {
  readonly id: ExportId;
  /** Rows it would have now. */
  readonly count: number;
  /** True while an input has changed since: then it cannot be taken. */
  readonly isStale: boolean;
  readonly canTake: boolean;
}

let kept: readonly ExportRow[] = [];

/** What can be taken away now; the same array as long as nothing of it changes. */
export function exportRows(state: AppState): readonly ExportRow[] {
  const rows = EXPORT_SOURCES.map((source): ExportRow => {
    const count = source.count(state);
    const isStale = count > 0 && source.ground(state).isStale;
    return { id: source.id, count, isStale, canTake: count > 0 && !isStale };
  });
  const isSame =
    rows.length === kept.length &&
    rows.every(({ id, count, isStale }, at) => {
      const before = kept[at];
      return before?.id === id && before.count === count && before.isStale === isStale;
    });
  if (!isSame) kept = rows;
  return kept;
}
