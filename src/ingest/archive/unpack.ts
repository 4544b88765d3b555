import { Inflate } from 'fflate';
import { AnlanError } from '../../domain/errors';
import type { Task } from '../../domain/task';
import type { SourceFile } from '../source-file';
import { crc32 } from './crc32';
import { type DirectoryEntry, dataStart } from './directory';

/** Packed bytes taken at a time: deflate makes at most 1032 times as many of them, which stays bearable. */
const PIECE_BYTES = 32 * 1024;
const READ_BYTES = 1024 * 1024;
/** Unpacked bytes after which others get their turn. */
const BREATH_BYTES = 4 * 1024 * 1024;

export const STORED = 0;
export const DEFLATED = 8;

/**
 * The content of a member, piece by piece, held to the size and checksum that the directory announces.
 * @throws AnlanError `file-damaged`, `file-truncated`; whatever the task was cancelled with
 */
export async function* unpack(
  file: SourceFile,
  entry: DirectoryEntry,
  name: string,
  task: Task,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const fail = (reason: string) => new AnlanError('file-damaged', { file: file.name, reason, where: name });
  let size = 0;
  let breath = 0;
  let crc = 0;
  for await (const piece of contentOf(file, entry, name, task)) {
    if (piece === null) throw fail('deflate');
    size += piece.length;
    if (size > entry.size) throw fail(`> ${entry.size} B`);
    crc = crc32(piece, crc);
    yield piece;
    if (size - breath < BREATH_BYTES) continue;
    breath = size;
    await task.breathe();
  }
  if (size !== entry.size) throw fail(`${size} B ≠ ${entry.size} B`);
  if (crc !== entry.crc) throw fail('CRC-32');
}

/** Null where the packed bytes are no deflate stream. */
async function* contentOf(
  file: SourceFile,
  entry: DirectoryEntry,
  name: string,
  task: Task,
): AsyncGenerator<Uint8Array<ArrayBuffer> | null> {
  const start = await dataStart(file, entry, name);
  const end = start + entry.packedSize;
  const ready: Uint8Array<ArrayBuffer>[] = [];
  const inflate = new Inflate((piece) => ready.push(new Uint8Array(piece)));
  for (let at = start; at < end; at += READ_BYTES) {
    await task.breathe();
    const packed = await file.slice(at, Math.min(end, at + READ_BYTES));
    if (entry.method === STORED) {
      yield packed;
      continue;
    }
    for (let from = 0; from < packed.length; from += PIECE_BYTES) {
      const to = Math.min(packed.length, from + PIECE_BYTES);
      try {
        inflate.push(packed.subarray(from, to), at + to >= end);
      } catch {
        yield null;
        return;
      }
      yield* ready.splice(0);
    }
  }
}
