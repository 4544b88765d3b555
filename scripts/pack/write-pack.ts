import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackIndex, PackManifest } from '../../src/pack/manifest';
import { parseManifest } from '../../src/pack/open/parse-manifest';
import { BUILT_IN_CITIES } from './paths';

/** Name of the file that keeps the fingerprint a pack was built from. */
export const BUILT_MARK = '.built';

/** Writes a pack's folder as a whole, in place of an older one. */
export function writePack(
  outDir: string,
  id: string,
  files: ReadonlyMap<string, Uint8Array>,
  mark: string,
): void {
  const fresh = join(outDir, `.${id}-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(fresh, name), bytes);
  writeFileSync(join(fresh, BUILT_MARK), mark);
  rmSync(join(outDir, id), { recursive: true, force: true });
  renameSync(fresh, join(outDir, id));
}

/** Lists the packs of a folder in its `index.json`, the built-in cities first. */
export function writeIndex(outDir: string): PackIndex {
  const rank = (id: string) => {
    const index = BUILT_IN_CITIES.findIndex((city) => city === id);
    return index < 0 ? BUILT_IN_CITIES.length : index;
  };
  const packs = readdirSync(outDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap((entry) => readManifest(join(outDir, entry.name)) ?? [])
    .map(({ id, name, files }) => ({ id, name, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) }))
    .sort((a, b) => rank(a.id) - rank(b.id) || (a.id < b.id ? -1 : 1));
  const index: PackIndex = { packs };
  writeFileSync(join(outDir, 'index.json'), `${JSON.stringify(index, null, 1)}\n`);
  return index;
}

/** The manifest of a pack folder; null when there is none that this code reads. */
export function readManifest(folder: string): PackManifest | null {
  try {
    return parseManifest(JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8')));
  } catch {
    return null;
  }
}
