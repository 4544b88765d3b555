/** Brackets within brackets; a feature has about ten. */
const MAX_DEPTH = 64;

/** Stands before the text of what is no number in JSON (`NaN`, `-Infinity`), in a letter of the private-use area. */
const UNREADABLE_MARK = '\u{f8fe}';

/** Integers that lose digits as numbers of 53 bits, and words that are no JSON: reasons to look at every token. */
const SUSPECT = /[:,[\s]-?(?:\d{16,}(?![\d.eE])|NaN|nan|Infinity|inf)/;
const TOKEN = /"[^"\\]*(?:\\[^][^"\\]*)*"|-?\d[\d.eE+-]*|-?(?:NaN|nan|Infinity|inf)\b/g;

/** The parts of a JSON text, and what is to be said of them. */
export interface ParsedJson {
  readonly value: unknown;
}

/**
 * The value of a JSON text, or null where it is none or nested beyond reason. More than JSON is understood: `NaN` and the
 * like as {@link unreadableText}, and integers too long for a number stay text, with every digit.
 */
export function parseJson(text: string, depth: number): ParsedJson | null {
  if (depth > MAX_DEPTH) return null;
  try {
    return { value: JSON.parse(SUSPECT.test(text) ? text.replace(TOKEN, soundToken) : text) };
  } catch {
    return null;
  }
}

/** What stood in the file where a value is marked as none, else null. */
export function unreadableText(value: unknown): string | null {
  return typeof value === 'string' && value.startsWith(UNREADABLE_MARK) ? value.slice(1) : null;
}

function soundToken(token: string): string {
  if (token.startsWith('"')) return token;
  if (/[a-z]$/i.test(token)) return `"${UNREADABLE_MARK}${token}"`;
  if (/^-?\d+$/.test(token) && String(Number(token)) !== token && !Number.isSafeInteger(Number(token)))
    return `"${token}"`;
  return token;
}
