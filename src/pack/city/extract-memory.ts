import { AnlanError } from '../../domain/errors';
import type { PbfFile } from '../../ingest';

/** Memory that a build takes for each byte of an extract at its peak, measured (`npm run bench -- --only extract-pack`). */
const MEMORY_PER_BYTE = 110;
/** What a thread of a browser can count on, MB. */
const LIMIT_MB = 4000;

/**
 * An extract too large to be made a pack of in a page.
 * @throws AnlanError `file-too-large` {file, size, limit}, both MB of memory
 */
export function checkExtractMemory({ name, size }: PbfFile): void {
  const neededMb = Math.round((size * MEMORY_PER_BYTE) / 1e6);
  if (neededMb > LIMIT_MB)
    throw new AnlanError('file-too-large', { file: name, size: neededMb, limit: LIMIT_MB });
}
