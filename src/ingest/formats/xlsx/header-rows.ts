import type { Guess } from '../../guess';
import { namesOf } from '../../table/bilingual-heading';
import { columnNames } from '../../table/column-names';
import { findHeader, lastFilled } from '../../table/find-header';
import type { CellRange } from './cell-reference';
import type { SheetRow } from './sheet-rows';

/** The header of a sheet. */
export interface SheetHeader {
  /** Row of the names, from 0; null without one. */
  readonly guess: Guess<number | null>;
  /** Name above each column, of one row or of two where cells of the upper are merged; null without a header. */
  readonly heading: readonly (string | null)[] | null;
}

export type TextCells = readonly (string | null)[];

/** Texts of a row as far as its last cell, for finding names. */
export function textsOf({ cells }: SheetRow): (string | null)[] {
  const width = Math.max(-1, ...cells.keys()) + 1;
  return Array.from({ length: width }, (_, column) => {
    const value = cells.get(column)?.value ?? null;
    return value === null ? null : String(value);
  });
}

/** Merged side by side under one name, and not a title over the whole table. */
function groupsOf(row: number, width: number, merges: readonly CellRange[]): CellRange[] {
  return merges.filter(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && right > left && right - left + 1 < width,
  );
}

/** A group that says what its figures measure: names below it mean nothing alone, 容量（人）: 紧急, 长期. */
const MEASURES = /[(（][^()（）]{1,10}[)）]\s*$|人数|人數|容量|面积|面積|capacity|number of/i;

/**
 * Which of the first rows of a sheet holds the names. Where names stand over groups of columns, the row below is the header,
 * and a name that is there twice, or stands under what it measures, gets that of its group before it.
 */
export function findSheetHeader(
  rows: readonly SheetRow[],
  merges: readonly CellRange[],
  chosen: number | null | undefined,
): SheetHeader {
  const texts = rows.map(textsOf);
  const found = findHeader(texts);
  const rowOf = (index: number | null) => (index === null ? null : (rows[index]?.row ?? null));
  const width = Math.max(0, ...texts.map(lastFilled));
  let index = found.value;
  while (index !== null) {
    const at = rows[index]?.row ?? 0;
    if (rows[index + 1]?.row !== at + 1 || groupsOf(at, width, merges).length === 0) break;
    index++;
  }
  const others = found.others.map(rowOf);
  if (chosen !== undefined) {
    index = rows.findIndex(({ row }) => row === chosen);
    const guess: Guess<number | null> = {
      value: chosen,
      reason: 'chosen',
      params: {},
      others: [rowOf(found.value), ...others].filter((other) => other !== chosen),
    };
    return {
      guess,
      heading: chosen === null || index < 0 ? null : headingOf(index, rows, texts, merges, width),
    };
  }
  const value = rowOf(index);
  return {
    guess: { ...found, value, others: [rowOf(found.value), ...others].filter((other) => other !== value) },
    heading: index === null ? null : headingOf(index, rows, texts, merges, width),
  };
}

function headingOf(
  index: number,
  rows: readonly SheetRow[],
  texts: readonly TextCells[],
  merges: readonly CellRange[],
  width: number,
): readonly (string | null)[] {
  const names = [...(texts[index] ?? [])];
  const upper = texts[index - 1];
  const upperRow = rows[index - 1];
  if (!upper || !upperRow) return names;
  const groups = groupsOf(upperRow.row, width, merges);
  if (groups.length === 0) return names;
  const groupName = (column: number) => {
    const group = groups.find(({ left, right }) => left <= column && column <= right);
    return group ? (upper[group.left] ?? null) : null;
  };
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Array.from({ length: width }, (_, column) => {
    const name = names[column] ?? null;
    if (name === null) return groupName(column) ?? upper[column] ?? null;
    const group = groupName(column);
    if (group === null || group === name) return name;
    return (counts.get(name) ?? 0) > 1 || MEASURES.test(group) ? `${group} ${name}` : name;
  });
}

/** Names of the columns from what stands above them; the rest of `width` by letters. */
export function sheetColumns(heading: readonly (string | null)[] | null, width: number): readonly string[] {
  return namesOf((heading ?? []).slice(0, width)) ?? columnNames(heading, width);
}
