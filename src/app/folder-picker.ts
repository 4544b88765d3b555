import type { PickFolder } from '../commands/out-folder';
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

/** How a folder of the person's disk is asked for; null where the browser has no folders. */
export function folderPicker(page: Window): PickFolder | null {
  const { showDirectoryPicker } = page as Window & Pickers;
  if (showDirectoryPicker === undefined) return null;
  return async () => {
    try {
      const root = await showDirectoryPicker.call(page, { mode: 'readwrite', id: 'anlan-cities' });
      return { write: (path, content) => writeInto(root, path, content) };
    } catch (thrown) {
      if (isChangeOfMind(thrown)) return null;
      throw thrown;
    }
  };
}
