import { shorten } from '../schema/fields';

const LONGEST = 200;

/** A value of a file as text: nothing for null, JSON for what has parts. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  return JSON.stringify(value) ?? '';
}

/** The same to name a row by, at most 80 characters. */
export function shownValue(value: unknown): string {
  return shorten(valueText(value));
}

/** The same for a table on screen. */
export function cellText(value: unknown): string {
  const text = valueText(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
