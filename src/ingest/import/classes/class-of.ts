import type { ImportKind } from '../plan';
import { foldTraditional } from '../headers/fold-traditional';
import { normaliseHeader } from '../headers/normalise';
import { targetOf } from '../targets';
import { SUITABILITY_WORDS } from './shelter-words';
import { CLASS_WORDS } from './words';

/** A word in the one writing in which words are compared. */
function writingOf(word: string): string {
  return foldTraditional(normaliseHeader(word));
}

const NONE: ReadonlyMap<string, string> = new Map();
const known = new Map<string, ReadonlyMap<string, string>>();

/** Words brought to one writing → the value they stand for; a word that stands for two values stands for none. */
function dictionary(
  words: Readonly<Record<string, readonly string[]>>,
  values: readonly string[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const value of values) {
    for (const word of [value, ...(words[value] ?? [])]) {
      const key = writingOf(word);
      if (found.has(key) && found.get(key) !== value) doubtful.add(key);
      else found.set(key, value);
    }
  }
  for (const key of doubtful) found.delete(key);
  return found;
}

function wordsOf(kind: ImportKind, field: string): ReadonlyMap<string, string> {
  const key = `${kind}.${field}`;
  const ready = known.get(key);
  if (ready !== undefined) return ready;
  const values = targetOf(kind, field)?.values;
  const made = values ? dictionary(CLASS_WORDS[kind][field] ?? {}, values) : NONE;
  known.set(key, made);
  return made;
}

const COLOURS: readonly (readonly [RegExp, string])[] = [
  [/红|紅|\bred\b/i, '1'],
  [/橙|\borange\b/i, '2'],
  [/黄|\byellow\b/i, '3'],
  [/蓝|藍|\bblue\b/i, '4'],
];

/** The warning level of the one colour that a text names. */
function levelOfColour(text: string): string | null {
  const levels = COLOURS.filter(([colour]) => colour.test(text)).map(([, level]) => level);
  return levels.length === 1 ? levels[0]! : null;
}

/** What teams put around what they do: `专业森林消防大队` does 森林消防. */
const TEAM_BEFORE = /^(?:专业|综合性?|应急|市级?|区级?|县级?)/;
const TEAM_BEHIND = /(?:队伍|大队|支队|中队|小队|分队|突击队|队|站|组)$/;

function classOfTeam(value: string): string | null {
  const words = wordsOf('teams', 'kind');
  const does = writingOf(value).replace(TEAM_BEHIND, '');
  return words.get(does) ?? words.get(does.replace(TEAM_BEFORE, '')) ?? null;
}

/** What a value of a file stands for in a field with a fixed list; null when no word is known for it. */
export function classOf(kind: ImportKind, field: string, value: string): string | null {
  const found = wordsOf(kind, field).get(writingOf(value)) ?? null;
  if (found === null && kind === 'teams' && field === 'kind') return classOfTeam(value);
  return found === null && kind === 'hazards' && field === 'level' ? levelOfColour(value) : found;
}

const SUITABILITY = dictionary(SUITABILITY_WORDS, Object.keys(SUITABILITY_WORDS));

/** The hazard that a word of a list of suitabilities stands for. */
export function suitabilityOf(word: string): string | null {
  return SUITABILITY.get(writingOf(word)) ?? null;
}
