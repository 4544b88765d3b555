import { AnlanError } from '../../../domain/errors';
import type { Task } from '../../../domain/task';
import { MAX_COLUMNS } from '../../limits';
import type { SourceFile } from '../../source-file';
import { decodedText } from './decoded-text';
import { type FoundFeature, featuresIn } from './feature-row';
import { MAX_VALUE_LETTERS, MAX_VALUE_NAMES, measureJson } from './measure-json';
import { parseJson } from './parse-json';

const RECORD_SEPARATOR = '\u001e';
/** Features that are given at a time. */
const MAX_BATCH = 2000;

export interface LineFeature {
  readonly feature: FoundFeature;
  /** Line of the file, or record where separators part them, from 1. */
  readonly line: number;
}

/**
 * The features of a text that has one on each line. Blank lines are passed over; a line that is no feature gives a
 * damaged one.
 * @throws AnlanError `file-too-large` where a line is beyond 64 million letters; `file-columns-too-many`
 */
export async function* readLines(
  file: SourceFile,
  encoding: string,
  task: Task,
): AsyncGenerator<readonly LineFeature[]> {
  let separator: string | null = null;
  let held: string[] = [];
  let heldLetters = 0;
  let line = 0;
  const take = (text: string): Iterable<FoundFeature> => {
    held.push(text);
    const whole = held.join('').replaceAll(RECORD_SEPARATOR, ' ').trim();
    held = [];
    heldLetters = 0;
    // Before the first separator of records stands none.
    if (separator !== RECORD_SEPARATOR || line > 0 || whole !== '') line++;
    if (whole === '') return [];
    return featuresOf(file, whole, line);
  };
  for await (const piece of decodedText(file, encoding, task)) {
    separator ??= piece.startsWith(RECORD_SEPARATOR) ? RECORD_SEPARATOR : '\n';
    const found: LineFeature[] = [];
    let at = 0;
    for (let end = piece.indexOf(separator); end !== -1; end = piece.indexOf(separator, at)) {
      for (const feature of take(piece.slice(at, end))) {
        found.push({ feature, line });
        if (found.length >= MAX_BATCH) yield found.splice(0);
      }
      at = end + 1;
    }
    if (at < piece.length) held.push(piece.slice(at));
    heldLetters += piece.length - at;
    if (heldLetters > MAX_VALUE_LETTERS)
      throw new AnlanError('file-too-large', {
        file: `${file.name} #${line + 1}`,
        size: Math.round(heldLetters / 1e6),
        limit: MAX_VALUE_LETTERS / 1e6,
      });
    if (found.length > 0) yield found;
  }
  const found: LineFeature[] = [];
  for (const feature of take('')) {
    found.push({ feature, line });
    if (found.length >= MAX_BATCH) yield found.splice(0);
  }
  if (found.length > 0) yield found;
}

function featuresOf(file: SourceFile, text: string, line: number): Iterable<FoundFeature> {
  const { depth, names } = measureJson(text);
  if (names > MAX_VALUE_NAMES)
    throw new AnlanError('file-columns-too-many', {
      file: `${file.name} #${line}`,
      count: names,
      limit: MAX_COLUMNS,
    });
  const parsed = parseJson(text, depth);
  if (parsed === null) return [{ geometry: text.slice(0, 80), values: new Map(), isDamaged: true }];
  return featuresIn(parsed.value);
}
