import { foldSuffix, type HouseNumber, parseHouseNumber } from './house-number';
import { ideographRuns, partNumbers, wordsOf } from './words';

/** One way to understand what was typed. */
export interface Reading {
  /** Folded words of the name. */
  readonly words: readonly string[];
  /** Stretches of ideographs that the name must have as they are. */
  readonly runs: readonly string[];
  /** The house number, its suffix folded; null where the words are all name. */
  readonly number: HouseNumber | null;
  /** The number as typed. */
  readonly asked: string;
}

/** A word after a number can be part of it (`1234 bis`) up to this length. */
const SUFFIX_WORD_LENGTH = 4;

/**
 * The ways to read a query: all of it a name, or any part that begins with a digit a house number, before or after the
 * street. `18 de Julio 1234` is a name, or number 18 of `de Julio 1234`, or number 1234 of `18 de Julio`.
 */
export function readingsOf(query: string): Reading[] {
  const parts = partNumbers(query)
    .split(/[\s,;]+/u)
    .filter((part) => part !== '');
  const readings: Reading[] = [{ ...nameOf(query), number: null, asked: '' }];
  for (const [index, part] of parts.entries()) {
    const number = parseHouseNumber(part);
    if (number === null) continue;
    const next = parts[index + 1];
    readings.push(reading(parts, index, 1, number.value, part));
    if (next !== undefined && next.length <= SUFFIX_WORD_LENGTH && parseHouseNumber(next) === null)
      readings.push(reading(parts, index, 2, number.value, `${part} ${next}`));
  }
  return readings.filter(({ words }) => words.length > 0);
}

function reading(parts: readonly string[], at: number, count: number, value: number, asked: string): Reading {
  return {
    ...nameOf(parts.toSpliced(at, count).join(' ')),
    number: { value, suffix: foldSuffix(parseHouseNumber(asked)?.suffix ?? '') },
    asked,
  };
}

function nameOf(text: string): Pick<Reading, 'words' | 'runs'> {
  return { words: wordsOf(text), runs: ideographRuns(text) };
}
