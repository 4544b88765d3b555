import type { OutFolder } from '../commands/out-folder';
import { AnlanError } from '../domain/errors';

/** The part of the File System Access API that is used; not in every browser. */
interface FolderHandle {
  readonly name: string;
  getDirectoryHandle(name: string, options: { create: boolean }): Promise<FolderHandle>;
  getFileHandle(name: string, options: { create: boolean }): Promise<FileHandle>;
}
interface FileHandle {
  createWritable(): Promise<WritableStream<Uint8Array> & { abort(): Promise<void> }>;
}
interface Pickers {
  readonly showDirectoryPicker?: (options: { mode: 'readwrite'; id: string }) => Promise<FolderHandle>;
}

async function writeInto(root: FolderHandle, path: readonly string[], content: Blob): Promise<void> {
  try {
    let folder = root;
    for (const name of path.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
    const file = await folder.getFileHandle(path.at(-1) ?? '', { create: true });
    await content.stream().pipeTo(await file.createWritable());
  } catch (cause) {
    const reason = cause instanceof Error ? cause.name : String(cause);
    throw new AnlanError('folder-refused', { folder: root.name, reason }, { cause });
  }
}

const isChangeOfMind = (thrown: unknown) => thrown instanceof DOMException && thrown.name === 'AbortError';

/**
 * Asks for a folder of the person's disk; null when the person thinks better of it.
 * @throws whatever else the browser throws
 */
export async function pickFolder(page: Window): Promise<OutFolder | null> {
  try {
    const { showDirectoryPicker } = page as Window & Pickers;
    const root = await showDirectoryPicker?.call(page, { mode: 'readwrite', id: 'anlan-cities' });
    return root ? { write: (path, content) => writeInto(root, path, content) } : null;
  } catch (thrown) {
    if (isChangeOfMind(thrown)) return null;
    throw thrown;
  }
}
