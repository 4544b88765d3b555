import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildCity } from './pack/build-city';
import { explainProblem } from './pack/explain-problem';
import { fingerprint } from './pack/fingerprint';
import { BUILT_IN_CITIES, DATA_DIR, PACKS_DIR } from './pack/paths';
import { BUILT_MARK, readManifest, writeIndex } from './pack/write-pack';

/**
 * Builds every built-in city whose pack is missing, incomplete, or made of another recipe or by another builder, and lists
 * them with whatever packs lie beside them.
 * @throws Error with a plain sentence that names the file and field at fault
 */
export async function ensurePacks(): Promise<void> {
  try {
    for (const city of BUILT_IN_CITIES) {
      if (!isCurrent(city)) await buildCity(city, DATA_DIR, PACKS_DIR);
    }
  } catch (cause) {
    const explained = explainProblem(cause);
    throw explained === null ? cause : new Error(explained, { cause });
  }
  writeIndex(PACKS_DIR);
}

function isCurrent(city: string): boolean {
  const folder = join(PACKS_DIR, city);
  const files = readManifest(folder)?.files;
  if (!files?.every(({ name }) => existsSync(join(folder, name)))) return false;
  const mark = join(folder, BUILT_MARK);
  return existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint(DATA_DIR, city);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await ensurePacks();
  } catch (error) {
    if (!(error instanceof Error) || explainProblem(error.cause) === null) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
