import { AnlanError } from '../../domain/errors';
import type { Task } from '../../domain/task';
import type { SourceFile } from '../source-file';

/** Characters handed on at a time; between two pieces the thread is let go. */
const PIECE_CHARS = 1 << 18;
export const HEAD_BYTES = 1024;

/**
 * The text of an XML file in pieces: by its byte order mark, else by the encoding its declaration names, else UTF-8.
 * @throws AnlanError `file-empty`; `file-damaged` where the bytes are not of that encoding or it is none we know
 */
export async function* decodeXml(
  file: SourceFile,
  encoding: string | null,
  task: Task,
): AsyncGenerator<string> {
  if (file.size === 0) throw new AnlanError('file-empty', { file: file.name });
  const label = encoding ?? xmlEncoding(await file.slice(0, Math.min(file.size, HEAD_BYTES))).encoding;
  const decoder = decoderOf(label, file.name);
  let done = 0;
  const decode = (bytes?: Uint8Array<ArrayBuffer>): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch (cause) {
      if (!bytes) throw new AnlanError('file-truncated', { file: file.name, where: label }, { cause });
      throw new AnlanError('file-damaged', { file: file.name, reason: label, where: done }, { cause });
    }
  };
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done: ended, value } = await reader.read();
      const text = decode(ended ? undefined : value);
      for (let at = 0; at < text.length; at += PIECE_CHARS) {
        await task.breathe();
        yield text.slice(at, at + PIECE_CHARS);
      }
      if (ended) return;
      done += value.length;
      task.report({ stage: 'read', done, total: file.size });
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The encoding that the first bytes of an XML file tell, and by what; UTF-8 where nothing tells. */
export function xmlEncoding(head: Uint8Array): { readonly encoding: string; readonly mark: string | null } {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', mark: 'BOM' };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', mark: 'BOM' };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', mark: 'BOM' };
  if (a === 0x3c && b === 0) return { encoding: 'utf-16le', mark: '3C 00' };
  if (a === 0 && b === 0x3c) return { encoding: 'utf-16be', mark: '00 3C' };
  const ascii = String.fromCharCode(...head.subarray(0, 256));
  const named = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(ascii)?.[1];
  return named === undefined || /^utf-16/i.test(named)
    ? { encoding: 'utf-8', mark: null }
    : { encoding: named.toLowerCase(), mark: `encoding="${named}"` };
}

function decoderOf(label: string, file: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch (cause) {
    throw new AnlanError('file-damaged', { file, reason: label, where: 0 }, { cause });
  }
}
