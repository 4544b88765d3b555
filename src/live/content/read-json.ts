import { AnlanError } from '../../domain/errors';
import { foundKind } from '../transport/unreachable';

/** An object read from JSON; keys of a file or feed never reach a prototype by it. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of a key that the object itself has. */
export const own = (object: JsonObject, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** The JSON of a message. @throws AnlanError `feed-not-data` that names what was found in its place. */
export function readJson(text: string, feed: string, wanted: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new AnlanError('feed-not-data', { feed, found: foundKind(text, null), wanted });
  }
}

/** The value as text for a list of faults, at most 60 characters. */
export function faultText(value: unknown): string {
  const whole = typeof value === 'string' ? value : (JSON.stringify(value) ?? '–');
  return whole.length > 60 ? `${whole.slice(0, 59)}…` : whole;
}

/** A finite number, also as text; null for everything else. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** A text that is not empty, or a number as text; null for everything else. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** Seconds beyond which a number of epoch time is meant in milliseconds (the year 5138 in seconds). */
const LARGEST_EPOCH_S = 1e11;

/** A moment: epoch seconds or milliseconds, or ISO 8601 with an offset. Epoch milliseconds; null when it is none. */
export function momentOf(value: unknown): number | null {
  const number = numberOf(value);
  if (number !== null) return number <= 0 ? null : number < LARGEST_EPOCH_S ? number * 1000 : number;
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/.test(value))
    return null;
  const ms = Date.parse(value);
  return Number.isNaN(ms) ? null : ms;
}

/** The first of some keys that gives a moment. */
export function momentIn(object: JsonObject, keys: readonly string[]): number | null {
  for (const key of keys) {
    const found = momentOf(own(object, key));
    if (found !== null) return found;
  }
  return null;
}

/** Names under which feeds give the time that a statement is of. */
export const TIME_KEYS = ['asOf', 'as_of', 'timestamp', 'time', 'updated', 'updatedAt', 'tst', 'datetime'];
