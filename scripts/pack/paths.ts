import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Sources of the built-in packs, one folder a region. */
export const DATA_DIR = join(ROOT, 'data');
/** Where the page looks for packs. */
export const PACKS_DIR = join(ROOT, 'public', 'packs');
/** The cities that come with the repository; the first opens when nothing is asked for. */
export const BUILT_IN_CITIES = ['montevideo', 'astana'] as const;
