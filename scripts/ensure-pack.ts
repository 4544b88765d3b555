import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PackManifest } from '../src/pack/manifest';
import { buildCity } from './pack/build-city';
import { explainProblem } from './pack/explain-problem';
import { fingerprint } from './pack/fingerprint';
import { BUILT_IN_CITIES, DATA_DIR, PACKS_DIR } from './pack/paths';
import { BUILT_MARK, writeIndex } from './pack/write-pack';

/** Builds every built-in city whose pack is missing, incomplete or made of another recipe. */
export async function ensurePacks(): Promise<void> {
  for (const city of BUILT_IN_CITIES) {
    if (!isCurrent(city)) await buildCity(city, DATA_DIR, PACKS_DIR);
  }
  if (!existsSync(join(PACKS_DIR, 'index.json'))) writeIndex(PACKS_DIR);
}

function isCurrent(city: string): boolean {
  const folder = join(PACKS_DIR, city);
  try {
    const mark = readFileSync(join(folder, BUILT_MARK), 'utf8');
    const { files } = JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8')) as PackManifest;
    return mark === fingerprint(DATA_DIR, city) && files.every(({ name }) => existsSync(join(folder, name)));
  } catch {
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await ensurePacks();
  } catch (error) {
    const explained = explainProblem(error);
    if (explained === null) throw error;
    console.error(explained);
    process.exitCode = 2;
  }
}
