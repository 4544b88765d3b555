import { expansionsOf, isFiller } from './abbreviations';
import { isWithinOneEdit } from './edit-distance';
import { wordsOf } from './words';

/**
 * How well a name answers typed words, best first:
 * - `whole`: every typed word is a whole word of the name, and the name has no other that counts
 * - `words`: every typed word is a whole word of the name
 * - `prefix`: some typed word is only the beginning of a word
 * - `typo`: some typed word has a slip of one letter
 */
export const MATCH_TIERS = ['whole', 'words', 'prefix', 'typo'] as const;
export type MatchTier = (typeof MATCH_TIERS)[number];

export interface NameMatch {
  /** Number of the name in the order given to {@link NameIndex}. */
  readonly name: number;
  readonly tier: MatchTier;
  /** Words of the name that were not typed, fillers not counted. */
  readonly spare: number;
}

/** Words shorter than this are never corrected. */
const TYPO_MIN_LETTERS = 5;

/** Finds names by the beginnings of their words, in any order, whatever case and accents. */
export class NameIndex {
  /** All different words, sorted. */
  readonly #words: readonly string[];
  /** Names that have each word. */
  readonly #names: readonly (readonly number[])[];
  /** Words of each name that count. */
  readonly #lengths: readonly number[];

  constructor(names: readonly string[]) {
    const postings = new Map<string, number[]>();
    const lengths: number[] = [];
    for (const [index, name] of names.entries()) {
      const words = new Set(wordsOf(name));
      lengths.push([...words].filter((word) => !isFiller(word)).length);
      for (const word of words) {
        const known = postings.get(word);
        if (known === undefined) postings.set(word, [index]);
        else known.push(index);
      }
    }
    this.#words = [...postings.keys()].sort();
    this.#names = this.#words.map((word) => postings.get(word) ?? []);
    this.#lengths = lengths;
  }

  /** Names in which every word is found. `words` are folded; with `typos`, long words may have one slip. */
  match(words: readonly string[], typos = false): NameMatch[] {
    const asked = [...new Set(words)].slice(0, 30);
    if (asked.length === 0) return [];
    const found = new Int32Array(this.#lengths.length);
    const whole = new Int32Array(this.#lengths.length);
    const counting = new Int32Array(this.#lengths.length);
    for (const [bit, word] of asked.entries()) {
      const mark = (at: number, exact: boolean) => {
        for (const name of this.#names[at] ?? []) {
          if (((found[name] ?? 0) & (1 << bit)) === 0 && !isFiller(this.#words[at] ?? ''))
            counting[name] = (counting[name] ?? 0) + 1;
          found[name] = (found[name] ?? 0) | (1 << bit);
          if (exact) whole[name] = (whole[name] ?? 0) | (1 << bit);
        }
      };
      this.#marked(word, typos, mark);
    }
    const all = 2 ** asked.length - 1;
    const matches: NameMatch[] = [];
    for (let name = 0; name < found.length; name++) {
      if (found[name] !== all) continue;
      const spare = Math.max(0, (this.#lengths[name] ?? 0) - (counting[name] ?? 0));
      const exact = whole[name] === all ? (spare > 0 ? 'words' : 'whole') : 'prefix';
      const tier: MatchTier = typos ? 'typo' : exact;
      matches.push({ name, tier, spare });
    }
    return matches;
  }

  #marked(word: string, typos: boolean, mark: (at: number, exact: boolean) => void): void {
    const whole = new Set([word, ...expansionsOf(word)]);
    for (const at of this.#beginningWith(word)) mark(at, whole.has(this.#words[at] ?? ''));
    for (const full of expansionsOf(word))
      for (const at of this.#beginningWith(full)) mark(at, this.#words[at] === full);
    if (!typos || word.length < TYPO_MIN_LETTERS) return;
    for (const [at, other] of this.#words.entries()) if (isWithinOneEdit(word, other)) mark(at, false);
  }

  *#beginningWith(prefix: string): Generator<number> {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    for (; this.#words[low]?.startsWith(prefix) === true; low++) yield low;
  }
}
