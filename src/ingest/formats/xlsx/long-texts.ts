/** Characters that one cell of Excel holds. */
export const MOST_CELL_CHARS = 32_767;
const CONTINUATION = /^(.*) \(…(\d{1,5})\)$/su;

/** Name of the column in which a text goes on; the first of them is number 2. */
export const continuationName = (name: string, number: number) => `${name} (…${number})`;

/** Columns of which some are joined, because their texts are longer than a cell. */
export interface LongTexts {
  readonly columns: readonly string[];
  join(values: unknown[]): unknown[];
}

/** Finds the columns in which texts of others go on, as the writer names them, and puts them together again. */
export function joinLongTexts(all: readonly string[]): LongTexts {
  const columns: string[] = [];
  const target: number[] = [];
  for (const name of all) {
    const [, owner, number] = CONTINUATION.exec(name) ?? [];
    const index = owner === undefined ? -1 : columns.indexOf(owner);
    if (index >= 0 && owner !== undefined && all.includes(continuationName(owner, 2)) && Number(number) > 1) {
      target.push(index);
    } else {
      target.push(columns.length);
      columns.push(name);
    }
  }
  if (columns.length === all.length) return { columns, join: (values) => values };
  return {
    columns,
    join(values) {
      const joined: unknown[] = columns.map(() => null);
      for (const [index, value] of values.entries()) {
        const at = target[index] ?? 0;
        const before = joined[at];
        joined[at] =
          before === null || value === null ? (before ?? value) : `${asText(before)}${asText(value)}`;
      }
      return joined;
    },
  };
}

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** A text in parts that fit a cell each; no letter of two halves is cut. */
export function inCells(text: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + MOST_CELL_CHARS);
    if (end < text.length && /[\ud800-\udbff]/.test(text[end - 1] ?? '')) end--;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts.length === 0 ? [''] : parts;
}
