import type { ReadChoices } from '../format';
import type { Guess } from '../guess';
import type { SourceFile } from '../source-file';
import { HEAD_BYTES, xmlEncoding } from './decode-xml';

const OTHERS = ['utf-8', 'gb18030', 'utf-16le', 'shift_jis', 'big5'];

/** The encoding of an XML file: as a person says, as its mark or declaration says, else UTF-8. */
export async function encodingGuess(file: SourceFile, choices: ReadChoices): Promise<Guess<string>> {
  const head = await file.slice(0, Math.min(file.size, HEAD_BYTES));
  const declared = xmlEncoding(head);
  const value = choices.encoding ?? declared.encoding;
  const others = OTHERS.filter((other) => other !== value);
  if (choices.encoding !== undefined) return { value, reason: 'chosen', params: {}, others };
  return declared.mark === null
    ? { value, reason: 'format', params: {}, others }
    : { value, reason: 'declared', params: { mark: declared.mark }, others };
}
