import type { Task } from '../../../domain/task';
import type { ReadChoices } from '../../format';
import type { Guess } from '../../guess';
import type { SourceFile } from '../../source-file';
import { chosenEncoding, guessEncoding, sampleLines, textPieces } from '../../text';

/** JSON should be UTF-8, and often is not where it comes from older programs. @throws AnlanError `input-invalid` */
export async function encodingOf(file: SourceFile, { encoding }: ReadChoices): Promise<Guess<string>> {
  const found = guessEncoding(await sampleLines(file));
  if (encoding === undefined) return found;
  const others = [...new Set([found.value, ...found.others])].filter((label) => label !== encoding);
  return { value: chosenEncoding(encoding), reason: 'chosen', params: {}, others };
}

/** The text of a file, piece by piece, from its beginning. Reports the bytes read and cancels by the task. */
export async function* decodedText(file: SourceFile, encoding: string, task: Task): AsyncGenerator<string> {
  for await (const { text, fileEnd } of textPieces(file, encoding, task)) {
    task.report({ stage: 'read', done: fileEnd, total: file.size });
    if (text !== '') yield text;
  }
}
