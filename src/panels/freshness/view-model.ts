import type { Grade } from '../../domain/provenance';
import type { PackFile, PackManifest } from '../../store/state';

export interface FreshnessRow {
  readonly role: PackFile['role'];
  readonly grade: Grade;
  readonly asOf: string | null;
}

export interface FreshnessView {
  /** Sources of facts, oldest first; a source without a date first of all. */
  readonly rows: readonly FreshnessRow[];
  readonly oldest: string | null;
  /** Sources that are not published by an authority, by grade. */
  readonly marked: Readonly<Record<Exclude<Grade, 'official'>, number>>;
}

/** Drawings and tables of rules are not facts about the region. */
const NOT_FACTS: ReadonlySet<PackFile['role']> = new Set(['basemap', 'standards']);

/** How old and how good every source of the pack is. */
export function freshnessView(manifest: PackManifest): FreshnessView {
  const facts = manifest.files.filter(({ role }) => !NOT_FACTS.has(role));
  const rows = facts
    .map(({ role, grade, asOf }) => ({ role, grade, asOf }))
    .toSorted((a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? ''));
  const countOf = (grade: Grade) => rows.filter((row) => row.grade === grade).length;
  return {
    rows,
    oldest: rows.find(({ asOf }) => asOf !== null)?.asOf ?? null,
    marked: {
      derived: countOf('derived'),
      estimated: countOf('estimated'),
      exercise: countOf('exercise'),
    },
  };
}
