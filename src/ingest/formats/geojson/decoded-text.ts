import { AnlanError } from '../../../domain/errors';
import type { Task } from '../../../domain/task';
import type { ReadChoices } from '../../format';
import type { Guess } from '../../guess';
import type { SourceFile } from '../../source-file';

const MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** JSON is UTF-8, unless a mark or a person says otherwise. */
export async function encodingOf(file: SourceFile, choices: ReadChoices): Promise<Guess<string>> {
  if (choices.encoding !== undefined)
    return { value: choices.encoding, reason: 'chosen', params: {}, others: ['utf-8', 'gb18030'] };
  const start = await file.slice(0, 3);
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, index) => start[index] === byte));
  if (mark)
    return {
      value: mark.encoding,
      reason: 'declared',
      params: { mark: 'BOM' },
      others: ['utf-8', 'gb18030'],
    };
  return { value: 'utf-8', reason: 'format', params: {}, others: ['gb18030'] };
}

/** The text of a file, piece by piece, from its beginning. Reports the bytes read and cancels by the task. */
export async function* textPieces(file: SourceFile, encoding: string, task: Task): AsyncGenerator<string> {
  const decoder = decoderOf(file, encoding);
  const reader = file.stream().getReader();
  let done = 0;
  try {
    for (;;) {
      await task.breathe();
      const piece = await reader.read();
      if (piece.done) break;
      done += piece.value.length;
      const text = decoder.decode(piece.value, { stream: true });
      if (text !== '') yield text;
      task.report({ stage: 'read', done, total: file.size });
    }
  } finally {
    await reader.cancel();
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

function decoderOf(file: SourceFile, encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch (cause) {
    throw new AnlanError('file-damaged', { file: file.name, reason: encoding, where: '0' }, { cause });
  }
}
