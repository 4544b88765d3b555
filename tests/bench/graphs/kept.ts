import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builderFingerprint } from '../../../scripts/pack/fingerprint';
import { BENCH_CACHE } from './sources';

/** Folder for what is made of a source file; another one as soon as the file or the code that builds graphs changes. */
export function keptFolder(name: string, sourceFiles: readonly string[]): string {
  const hash = createHash('sha256').update(builderFingerprint());
  for (const file of sourceFiles) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return join(BENCH_CACHE, `${name}-${hash.digest('hex').slice(0, 12)}`);
}

/** Bytes made once and read from the folder afterwards. */
export async function keptBytes(file: string, make: () => Promise<Uint8Array>): Promise<ArrayBuffer> {
  if (!existsSync(file)) {
    const bytes = await make();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return Uint8Array.from(readFileSync(file)).buffer;
}

/** Removes what was kept under a name, of whatever source or code. */
export function forgetOlder(name: string): void {
  if (!existsSync(BENCH_CACHE)) return;
  for (const folder of readdirSync(BENCH_CACHE)) {
    if (new RegExp(`^${name}-[0-9a-f]{12}$`).test(folder))
      rmSync(join(BENCH_CACHE, folder), { recursive: true });
  }
}
