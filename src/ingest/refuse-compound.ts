import { AnlanError } from '../domain/errors';
import type { SourceFile } from './source-file';

/** How the compound documents of older offices begin; a workbook under a password is one too. */
export const COMPOUND_MARK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Name of the stream that holds a workbook under a password ([MS-OFFCRYPTO] 2.3.4.1), as the directory writes it. */
const ENCRYPTED_STREAM = Array.from('EncryptedPackage').join('\0');
/** Names of the stream of a workbook, of Excel 97 and of Excel 5. */
const WORKBOOK_STREAM = /W\0o\0r\0k\0b\0o\0o\0k\0\0\0|B\0o\0o\0k\0\0\0/;
const SEARCHED_BYTES = 16 * 1024 * 1024;
const WINDOW_BYTES = 1024 * 1024;

/**
 * Refuses what looks like a workbook and is none that can be read: one under a password, one of Excel before 2007. Anything
 * else is let through.
 * @throws AnlanError `file-encrypted`, `file-excel-old`
 */
export async function refuseCompound(file: SourceFile): Promise<void> {
  const head = await file.slice(0, COMPOUND_MARK.length);
  if (!COMPOUND_MARK.every((byte, index) => head[index] === byte)) return;
  const decoder = new TextDecoder('latin1');
  let isWorkbook = false;
  for (let start = 0; start < Math.min(file.size, SEARCHED_BYTES); start += WINDOW_BYTES) {
    const end = Math.min(file.size, start + WINDOW_BYTES + ENCRYPTED_STREAM.length);
    const text = decoder.decode(await file.slice(start, end));
    if (text.includes(ENCRYPTED_STREAM)) throw new AnlanError('file-encrypted', { file: file.name });
    isWorkbook ||= WORKBOOK_STREAM.test(text);
  }
  if (isWorkbook) throw new AnlanError('file-excel-old', { file: file.name });
}
