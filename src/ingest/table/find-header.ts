import type { Guess } from '../guess';
import { namesOf } from './bilingual-heading';
import { headingWord } from './heading-words';
import { isValueLike, isYear } from './value-like';

type Cells = readonly (string | null)[];

/** Rows among which the header is looked for; titles, dates and units may stand before it. */
const FIRST_ROWS = 15;
/** Share of the usual width that a header must fill, so that a title is none. */
const FILLED_SHARE = 0.6;

const filled = (cells: Cells) => cells.filter((cell) => cell !== null && cell.trim() !== '');

/** Cells up to the last that has something in it. */
export function lastFilled(cells: Cells): number {
  return cells.findLastIndex((cell) => cell !== null && cell.trim() !== '') + 1;
}

/** The commonest number of filled cells of the rows that have any; the larger of two. */
export function usualWidth(rows: readonly Cells[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const width = filled(row).length;
    if (width > 0) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  let usual = 0;
  let most = 0;
  for (const [width, count] of counts) {
    if (count > most || (count === most && width > usual)) [usual, most] = [width, count];
  }
  return usual;
}

/** Names differ from each other, and look like no values. Years may, beside a name. */
function isNames(cells: readonly (string | null)[]): boolean {
  const names = filled(cells).map((cell) => (cell ?? '').trim());
  const values = names.filter(isValueLike);
  if (values.length > 0 && (values.length === names.length || !values.every(isYear))) return false;
  return new Set(names).size >= names.length * 0.9;
}

/**
 * Which of the first rows of a table holds the names of its columns, counted from 0; null for a table of values alone. By a
 * word that heads columns, else by names over values, else the first row that is wide enough.
 */
export function findHeader(rows: readonly Cells[]): Guess<number | null> {
  const usual = usualWidth(rows);
  const wide = rows.flatMap((row, index) => {
    const width = filled(row).length;
    return index < FIRST_ROWS && width > 0 && width >= usual * FILLED_SHARE ? [{ row, index }] : [];
  });
  const [first] = wide;
  if (!first) return { value: null, reason: 'usual', params: {}, others: [] };
  const guess = (
    value: number | null,
    reason: Guess<number | null>['reason'],
    params: Guess<number | null>['params'],
  ): Guess<number | null> => ({
    value,
    reason,
    params,
    others: [...wide.map(({ index }) => index), null].filter((other) => other !== value).slice(0, 6),
  });

  for (const { row, index } of wide) {
    if (namesOf(row.slice(0, lastFilled(row)))) return guess(index, 'declared', { mark: '〔〕' });
    const word = isNames(row) ? headingWord(row) : null;
    if (word !== null) return guess(index, 'column-name', { name: word });
  }
  if (!isNames(first.row)) {
    const cells = filled(first.row);
    return guess(null, 'values', {
      share: cells.filter((cell) => isValueLike(cell ?? '')).length / cells.length,
    });
  }
  const below = wide.slice(1);
  const overValues = first.row.flatMap((_, column) => {
    const values = below.flatMap(({ row }) => row[column]?.trim() || []);
    return values.length > 0 ? [values.filter(isValueLike).length / values.length] : [];
  });
  const share = Math.max(0, ...overValues);
  return share > 0.5 ? guess(first.index, 'values', { share }) : guess(first.index, 'usual', {});
}
