import { AnlanError } from '../../domain/errors';
import type { NamedBlob } from '../../domain/own-city';
import type { PackReader } from './pack-reader';

/** Reads a pack whose files lie in the browser's store, or in files a person has chosen. */
export function blobReader(files: readonly NamedBlob[]): PackReader {
  const blobs = new Map(files.map(({ name, blob }) => [name, blob]));
  const take = (name: string): Blob => {
    const blob = blobs.get(name);
    if (blob === undefined) throw new AnlanError('pack-file-missing', { file: name, status: 404 });
    return blob;
  };
  const bytesOf = async (blob: Blob, name: string): Promise<Uint8Array<ArrayBuffer>> => {
    try {
      return new Uint8Array(await blob.arrayBuffer());
    } catch (cause) {
      throw new AnlanError('pack-file-missing', { file: name, status: 0 }, { cause });
    }
  };
  return {
    async read(name, { signal, maxBytes = Infinity, onBytes } = {}) {
      const blob = take(name);
      const bytes = await bytesOf(blob.size > maxBytes ? blob.slice(0, maxBytes + 1) : blob, name);
      signal?.throwIfAborted();
      onBytes?.(bytes.length);
      return bytes;
    },
    async probe(name, length, signal) {
      const blob = take(name);
      const head = await bytesOf(blob.slice(0, length), name);
      signal?.throwIfAborted();
      return { head, bytes: blob.size };
    },
    blob: take,
  };
}
