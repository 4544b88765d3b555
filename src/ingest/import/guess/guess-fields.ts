import { valueText } from '../cell-text';
import type { Guess } from '../../guess';
import { HEADERS } from '../headers/headers';
import { matchColumns } from '../headers/match-columns';
import type { ImportKind, PositionPlan } from '../plan';
import { TARGETS, targetOf } from '../targets';
import { classOf } from '../classes/class-of';
import { readFlag } from '../values/read-flag';
import { readNumber } from '../values/read-number';
import { isFigure } from '../measures';
import type { TableSample } from './sample';

const MOST_VALUES = 100;
/** Called exactly so, or so without what stands in brackets. */
const SURE = 0.9;

/** Columns that say where a row is, and so nothing else. */
function placeColumns(position: PositionPlan): readonly string[] {
  switch (position.from) {
    case 'geometry':
      return [];
    case 'columns':
      return [position.x, position.y];
    case 'column':
      return [position.column];
    case 'h3':
      return [];
  }
}

export interface FieldGuesses {
  readonly fields: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, Guess<unknown>>>;
}

/** Which column gives which field, by what columns are called. Empty ones too: values may come after the sample. */
export function guessFields(sample: TableSample, kind: ImportKind, position: PositionPlan): FieldGuesses {
  const taken = placeColumns(position);
  const columns = sample.table.columns.filter((column) => !taken.includes(column));
  const wanted = new Set(TARGETS[kind].filter(({ givenBy }) => givenBy !== 'person').map(({ name }) => name));
  const headers = Object.fromEntries(Object.entries(HEADERS[kind]).filter(([field]) => wanted.has(field)));
  const fields: Record<string, string> = {};
  const reasons: Record<string, Guess<unknown>> = {};
  for (const [field, { column, score }] of matchColumns(columns, headers)) {
    if (!isBelievable(sample, kind, field, column, score)) continue;
    fields[field] = column;
    reasons[`fields.${field}`] = {
      value: column,
      reason: 'column-name',
      params: { name: column },
      others: columns.filter((other) => other !== column),
    };
  }
  return { fields, reasons };
}

/**
 * A column that is called only nearly like a field must have a value that the field understands; one with a list of hazards
 * even if it is called exactly so, because the flags of cut-off names look like it.
 */
function isBelievable(
  sample: TableSample,
  kind: ImportKind,
  field: string,
  column: string,
  score: number,
): boolean {
  const values = sample.values(column);
  if (values.length === 0) return true;
  if (field === 'suitableFor') return values.some((value) => /[^\d.\s]/.test(valueText(value)));
  if (score >= SURE) return true;
  const list = targetOf(kind, field)?.values;
  if (list) return values.some((value) => understood(kind, field, valueText(value)) !== null);
  return !isFigure(field) || values.some((value) => readNumber(value) !== null);
}

/** What a value stands for in a field with a fixed list; flags are yes and no. */
function understood(kind: ImportKind, field: string, value: string): string | null {
  if (targetOf(kind, field)?.values?.includes('yes') !== true) return classOf(kind, field, value);
  const flag = readFlag(value);
  return flag === null ? null : flag ? 'yes' : 'no';
}

/** Values of the columns that give fields with a fixed list, the commonest first. */
export function classValues(
  sample: TableSample,
  kind: ImportKind,
  fields: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const [field, column] of Object.entries(fields)) {
    if (!targetOf(kind, field)?.values) continue;
    const counts = new Map<string, number>();
    for (const value of sample.values(column)) {
      const text = valueText(value).trim();
      if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const ranked = [...counts].toSorted((a, b) => b[1] - a[1]).map(([text]) => text);
    found[field] = ranked.slice(0, MOST_VALUES);
  }
  return found;
}

/** What the values met stand for, as far as words are known for them. */
export function guessClasses(
  kind: ImportKind,
  met: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return Object.fromEntries(
    Object.entries(met).map(([field, values]) => {
      const known = values.flatMap((value): [string, string][] => {
        const found = understood(kind, field, value);
        return found === null ? [] : [[value, found]];
      });
      return [field, Object.fromEntries(known)];
    }),
  );
}
