import { AnlanError } from '../../domain/errors';
import type { Task } from '../../domain/task';
import { fileOfBlob, type SourceFile } from '../source-file';
import { type Archive, ARCHIVE_LIMITS, type ArchiveLimits, type ArchiveMember } from './archive';
import { type DirectoryEntry, dataStart, readDirectory } from './directory';
import { decodeName, safePath } from './member-name';
import { DEFLATED, STORED, unpack } from './unpack';

/** A member that somebody wants in memory as a whole. */
const MAX_MEMBER_BYTES = 512_000_000;
const ENCRYPTED_FLAGS = 0x0001 | 0x2000;

/**
 * Opens a ZIP archive; of its members only the directory is read. Of two members with one name the last stands.
 * @throws AnlanError `file-empty`, `file-format-other` (no ZIP), `file-truncated`, `file-damaged`, `file-encrypted`,
 * `file-part-missing` (of several volumes), `archive-too-large`, `archive-members-too-many`, `archive-path-unsafe`,
 * `archive-method-unknown`
 */
export async function openZip(
  file: SourceFile,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
  task?: Task,
): Promise<Archive> {
  task?.signal.throwIfAborted();
  const entries = await readDirectory(file, limits.members);
  const members = new Map<string, ArchiveMember>();
  const allowed = Math.min(limits.bytes, Math.max(limits.freeBytes, file.size * limits.ratio));
  let total = 0;
  for (const entry of entries) {
    const written = decodeName(entry.nameBytes, entry.flags);
    const name = safePath(written);
    if (name === null)
      throw new AnlanError('archive-path-unsafe', { file: file.name, part: written.slice(0, 80) });
    if (/[/\\]$/.test(written) || name === '') continue;
    if (entry.flags & ENCRYPTED_FLAGS) throw new AnlanError('file-encrypted', { file: file.name });
    if (entry.method !== STORED && entry.method !== DEFLATED)
      throw new AnlanError('archive-method-unknown', { file: file.name, part: name, method: entry.method });
    total += entry.size;
    if (total > allowed)
      throw new AnlanError('archive-too-large', { file: file.name, limit: Math.round(allowed / 1e6) });
    members.set(name, memberOf(file, entry, name));
  }
  return { members: [...members.values()] };
}

function memberOf(file: SourceFile, entry: DirectoryEntry, name: string): ArchiveMember {
  const label = `${file.name}/${name}`;
  const parts = async (task: Task) => {
    if (entry.size > MAX_MEMBER_BYTES)
      throw new AnlanError('file-too-large', {
        file: label,
        size: Math.round(entry.size / 1e6),
        limit: MAX_MEMBER_BYTES / 1e6,
      });
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for await (const piece of unpack(file, entry, name, task)) pieces.push(piece);
    return new Blob(pieces);
  };
  return {
    name,
    label,
    size: entry.size,
    pieces: (task) => unpack(file, entry, name, task),
    bytes: async (task) => new Uint8Array(await (await parts(task)).arrayBuffer()),
    file: async (task) =>
      entry.method === STORED ? windowOf(file, entry, name) : fileOfBlob(name, await parts(task)),
  };
}

/** A member that lies unpacked in the archive, read where it lies. */
async function windowOf(file: SourceFile, entry: DirectoryEntry, name: string): Promise<SourceFile> {
  if (entry.packedSize !== entry.size)
    throw new AnlanError('file-damaged', {
      file: file.name,
      reason: `${entry.packedSize} B ≠ ${entry.size} B`,
      where: name,
    });
  const start = await dataStart(file, entry, name);
  const slice = (from: number, to: number) =>
    file.slice(start + Math.min(from, entry.size), start + Math.min(to, entry.size));
  return {
    name,
    size: entry.size,
    slice,
    stream: () => {
      let at = 0;
      return new ReadableStream({
        async pull(controller) {
          const piece = await slice(at, at + 1024 * 1024);
          at += piece.length;
          if (piece.length > 0) controller.enqueue(piece);
          if (piece.length === 0 || at >= entry.size) controller.close();
        },
      });
    },
  };
}
