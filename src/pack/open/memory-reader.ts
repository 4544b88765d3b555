import { AnlanError } from '../../domain/errors';
import type { PackReader } from './pack-reader';

/** Reads a pack that is already in memory: files dropped on the page, a folder read by a script, a test. */
export function memoryReader(files: ReadonlyMap<string, Uint8Array>): PackReader {
  const take = (name: string, signal: AbortSignal | undefined): Uint8Array => {
    signal?.throwIfAborted();
    const bytes = files.get(name);
    if (bytes === undefined) throw new AnlanError('pack-file-missing', { file: name, status: 404 });
    return bytes;
  };
  return {
    async read(name, { signal, onBytes } = {}) {
      const bytes = Uint8Array.from(take(name, signal));
      onBytes?.(bytes.length);
      return bytes;
    },
    async probe(name, length, signal) {
      const bytes = take(name, signal);
      return { head: bytes.slice(0, length), bytes: bytes.length };
    },
  };
}
