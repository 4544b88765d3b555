import { foldTraditional } from './fold-traditional';
import { bareHeader, normaliseHeader } from './normalise';

/** A field that a column was found for, and how surely: 1 = it is called exactly so. */
export interface ColumnMatch {
  readonly column: string;
  readonly score: number;
}

const EXACT = 1;
const BARE = 0.95;
const TRUNCATED = 0.8;
const ENDS = 0.7;
const BEGINS = 0.6;
/** Names of fields in a dBASE table end after ten bytes; nine when a character of three does not fit. */
const DBASE_BYTES = 9;
const encoder = new TextEncoder();

/** Long enough to mean something inside a longer name: two Chinese characters, or five letters. */
function tellsInside(known: string): boolean {
  return /[^\x20-\x7f]/.test(known) ? known.length >= 2 : known.length >= 5;
}

/** Bytes in the code page of a Chinese table: two a character. */
function gbkBytes(text: string): number {
  return encoder.encode(text).length - Array.from(text).filter((char) => char > '\u007f').length;
}

function isCutOff(column: string, known: string): boolean {
  if (known.length <= column.length || !known.startsWith(column)) return false;
  const bytes = encoder.encode(column).length;
  return bytes <= 20 && (bytes >= DBASE_BYTES || gbkBytes(column) >= DBASE_BYTES);
}

interface KnownName {
  readonly text: string;
  /** False: a name that only means something when nothing stands beside it, written `=name`. */
  readonly isPart: boolean;
}

const knownNames = new Map<string, KnownName>();

/** A name of the lists in the writing that is compared; there are some hundreds, each asked for again and again. */
function knownName(synonym: string): KnownName {
  const ready = knownNames.get(synonym);
  if (ready !== undefined) return ready;
  const text = foldTraditional(normaliseHeader(synonym));
  const made = { text, isPart: !synonym.startsWith('=') && tellsInside(text) };
  knownNames.set(synonym, made);
  return made;
}

/** How well a column fits a known name; 0 = not at all. */
function fit(column: string, bare: string, { text: known, isPart }: KnownName): number {
  if (column === known) return EXACT;
  if (bare === known) return BARE;
  if (isCutOff(column, known)) return TRUNCATED;
  if (!isPart) return 0;
  if (bare.endsWith(known)) return ENDS;
  return bare.startsWith(known) ? BEGINS : 0;
}

/**
 * The column of each field by what columns are called: the best fits first, each column and each field once. Of equal
 * fits the name that stands first in the list of its field, then the column that stands first in the file.
 */
export function matchColumns(
  columns: readonly string[],
  headers: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, ColumnMatch> {
  const names = columns.map((column) => ({
    full: foldTraditional(normaliseHeader(column)),
    bare: foldTraditional(bareHeader(column)),
  }));
  const candidates: { field: string; at: number; score: number; rank: number }[] = [];
  for (const [field, synonyms] of Object.entries(headers))
    for (const [rank, synonym] of [...synonyms, field].entries()) {
      const known = knownName(synonym);
      for (const [at, { full, bare }] of names.entries()) {
        const score = full === '' ? 0 : fit(full, bare, known);
        if (score > 0) candidates.push({ field, at, score, rank: rank / (synonyms.length + 1) });
      }
    }
  candidates.sort((a, b) => b.score - a.score || a.rank - b.rank || a.at - b.at);
  const found = new Map<string, ColumnMatch>();
  const taken = new Set<number>();
  for (const { field, at, score } of candidates) {
    if (found.has(field) || taken.has(at)) continue;
    found.set(field, { column: columns[at]!, score });
    taken.add(at);
  }
  return found;
}
