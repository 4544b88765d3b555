import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PACK_FORMAT } from '../../src/pack/manifest';

/** What a pack was made of: its recipe, the standards and the format, as one hash. A pack with another is out of date. */
export function fingerprint(dataDir: string, id: string): string {
  const hash = createHash('sha256').update(`format ${PACK_FORMAT}\n`);
  for (const folder of [id, 'standards']) {
    for (const path of filesBelow(join(dataDir, folder))) {
      hash.update(`${relative(dataDir, path)}\n`).update(readFileSync(path));
    }
  }
  return hash.digest('hex');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
