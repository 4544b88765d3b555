import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { NamedBlob } from '../../domain/own-city';
import type { Task } from '../../domain/task';

/** A ZIP file holds the time of its parts; here always the first it can express, so that the same pack gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);
const CHUNK_BYTES = 1 << 18;

/** What is compressed already. */
const COMPRESSED = /\.pmtiles$/;

/**
 * A pack as one ZIP file with one folder in it, to be unpacked beside other packs. Goes through the files in portions;
 * what comes out is handed to `Blob`s, so that the browser may keep it outside memory.
 */
export async function writePackArchive(
  folder: string,
  files: readonly NamedBlob[],
  task: Task,
): Promise<Blob> {
  const parts: Blob[] = [];
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let pendingBytes = 0;
  const flush = () => {
    parts.push(new Blob(chunks));
    chunks = [];
    pendingBytes = 0;
  };
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
    pendingBytes += chunk.length;
    if (pendingBytes >= 16 * CHUNK_BYTES) flush();
  });

  const total = files.reduce((sum, { blob }) => sum + blob.size, 0);
  let done = 0;
  for (const { name, blob } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${name}`;
    const entry = COMPRESSED.test(name) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    entry.mtime = NO_TIME;
    zip.add(entry);
    for (let at = 0; at < blob.size || at === 0; at += CHUNK_BYTES) {
      const part = new Uint8Array(await blob.slice(at, at + CHUNK_BYTES).arrayBuffer());
      entry.push(part, at + CHUNK_BYTES >= blob.size);
      done += part.length;
      task.report({ stage: 'write', done, total });
      await task.breathe();
    }
  }
  zip.end();
  flush();
  return new Blob(parts, { type: 'application/zip' });
}
