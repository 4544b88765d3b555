import { AnlanError } from '../../../domain/errors';
import type { Guess } from '../../guess';
import { RecordReader } from './record-reader';

export const DELIMITERS = [',', '\t', ';', '|'] as const;
const SAMPLE_RECORDS = 100;
/** First line by which spreadsheets are told the delimiter. */
const TOLD = /^sep=(.)\r?\n/i;

export interface FoundDelimiter {
  readonly guess: Guess<string>;
  /** True: the first line only tells the delimiter, and is no row. */
  readonly isTold: boolean;
}

/** How evenly a delimiter splits the first lines. */
interface Split {
  readonly delimiter: string;
  /** Commonest number of cells. */
  readonly width: number;
  /** Share of the records of that width. */
  readonly share: number;
}

function splitBy(delimiter: string, text: string, isWhole: boolean, lineEnd: '\n' | '\r'): Split {
  const reader = new RecordReader(delimiter, lineEnd);
  reader.add(text);
  if (isWhole) reader.end();
  const counts = new Map<number, number>();
  let records = 0;
  for (let record = reader.next(); record && records < SAMPLE_RECORDS; record = reader.next()) {
    if (record.cells.every((cell) => cell === null)) continue;
    records++;
    counts.set(record.width, (counts.get(record.width) ?? 0) + 1);
  }
  if (records === 0) return { delimiter, width: text.split(delimiter, 5000).length, share: 0.5 };
  const [width, count] = [...counts].reduce((a, b) =>
    b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a,
  );
  return { delimiter, width, share: count / records };
}

/**
 * The delimiter of a text table by its first lines: what `sep=` says, else what splits most lines into equally many cells;
 * tabs before the others where the file is called .tsv or .tab, or two are as good.
 */
export function findDelimiter(
  text: string,
  isWhole: boolean,
  lineEnd: '\n' | '\r',
  fileName: string,
): FoundDelimiter {
  const told = TOLD.exec(text)?.[1];
  const others = (value: string) => DELIMITERS.filter((other) => other !== value);
  if (told !== undefined) {
    return {
      guess: { value: told, reason: 'declared', params: { mark: 'sep=' }, others: others(told) },
      isTold: true,
    };
  }
  const isTabs = /\.(tsv|tab)$/i.test(fileName);
  const splits = DELIMITERS.map((delimiter) => splitBy(delimiter, text, isWhole, lineEnd))
    .filter(({ width }) => width > 1)
    .map((split) => ({
      ...split,
      score: split.share * (1 - 0.5 / split.width) + (isTabs && split.delimiter === '\t' ? 0.5 : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, ...rest] = splits;
  if (!best) {
    const value = isTabs ? '\t' : ',';
    return { guess: { value, reason: 'usual', params: {}, others: others(value) }, isTold: false };
  }
  const ranked = [...new Set([...rest.map(({ delimiter }) => delimiter), ...others(best.delimiter)])];
  return {
    guess: { value: best.delimiter, reason: 'even', params: { count: best.width }, others: ranked },
    isTold: false,
  };
}

/** What a person chose. @throws AnlanError `input-invalid` for more or less than one character, a quote or a line end */
export function chosenDelimiter(value: string, others: readonly string[]): Guess<string> {
  if (value.length !== 1 || /["\r\n]/.test(value)) {
    throw new AnlanError('input-invalid', { field: 'delimiter', value });
  }
  return {
    value,
    reason: 'chosen',
    params: {},
    others: others.filter((other) => other !== value),
  };
}
