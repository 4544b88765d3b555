import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/pack/paths';

/** Real files to measure on, beside the repository; nothing of it is committed. */
export const DATA_ON_SIDE = join(ROOT, '..', 'shared', 'data');
/** What the bench builds once and keeps; git ignores it. */
export const BENCH_CACHE = join(ROOT, '.cache', 'bench');

/** Path of a file of {@link DATA_ON_SIDE}; null where it is absent. */
export function sideFile(...path: readonly string[]): string | null {
  const file = join(DATA_ON_SIDE, ...path);
  return existsSync(file) ? file : null;
}
