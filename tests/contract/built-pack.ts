import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_DIR, PACKS_DIR } from '../../scripts/pack/paths';
import { type Recipe, parseRecipeFile, recipeSchema } from '../../src/ingest';
import { memoryReader } from '../../src/pack/open/memory-reader';
import { type OpenedPack, openPack } from '../../src/pack/open/open-pack';

/** True when the city's pack lies where the page looks for it. */
export function isBuilt(city: string): boolean {
  return existsSync(join(PACKS_DIR, city, 'pack.json'));
}

/** The files of a built pack by name. */
export function packFiles(city: string): Map<string, Uint8Array> {
  const folder = join(PACKS_DIR, city);
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

/** A built pack opened as the page opens it, with everything internal. */
export async function openBuilt(city: string): Promise<OpenedPack> {
  return await openPack({ baseUrl: city, audience: 'internal', reader: memoryReader(packFiles(city)) });
}

/** The recipe of a built-in city. */
export function recipeOf(city: string): Recipe {
  const path = join(DATA_DIR, city, 'recipe.json');
  return parseRecipeFile(recipeSchema, path, readFileSync(path, 'utf8'));
}
