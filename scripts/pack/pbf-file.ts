import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { AnlanError } from '../../src/domain/errors';
import type { PbfFile } from '../../src/ingest';

/**
 * An extract on disk.
 * @throws AnlanError `source-unreadable` when there is no such file
 */
export function openPbfFile(path: string): PbfFile {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile())
    throw new AnlanError('source-unreadable', { file: path, reason: 'the file is missing' });
  return { name: basename(path), size: stat.size, stream: () => chunksOf(path) };
}

function chunksOf(path: string): ReadableStream<Uint8Array> {
  const chunks = Readable.from(createReadStream(path, { highWaterMark: 1 << 20 }));
  const iterator: AsyncIterator<Uint8Array> = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
