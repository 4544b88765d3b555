import { SHOWN_LETTERS } from '../limits';

/** A value of a file as it is shown in a fault: its beginning, as text. */
export function shown(value: unknown): string {
  const text = Array.isArray(value) ? `[${value.slice(0, 8).map(inner).join(',')}]` : inner(value);
  return text.slice(0, SHOWN_LETTERS).replace(HALF_LETTER, '');
}

/** The first half of a letter of two, cut from the second. */
const HALF_LETTER = /[\ud800-\udbff]$/;

function inner(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return String(value);
}
