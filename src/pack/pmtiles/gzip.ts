import { gzipSync } from 'fflate';

/** The header says that a system wrote it; 255 = unknown. */
const SYSTEM = 9;

/** Gzip without time or system in the header: the same bytes in give the same bytes out in every engine. */
export function gzip(bytes: Uint8Array): Uint8Array {
  const compressed = gzipSync(bytes, { level: 6, mtime: 0 });
  compressed[SYSTEM] = 0xff;
  return compressed;
}
