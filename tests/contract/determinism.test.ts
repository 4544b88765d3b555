import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../scripts/pack/fingerprint';
import { folderReader } from '../../scripts/pack/folder-reader';
import { DATA_DIR, PACKS_DIR } from '../../scripts/pack/paths';
import { BUILT_MARK } from '../../scripts/pack/write-pack';
import { buildPack } from '../../src/pack/build/build-pack';
import { readRegion, type RegionReader } from '../../src/pack/build/read-region';
import { isBuilt, packFiles } from './built-pack';

const CITY = 'astana';
const isCurrent =
  isBuilt(CITY) && readFileSync(join(PACKS_DIR, CITY, BUILT_MARK), 'utf8') === fingerprint(DATA_DIR, CITY);

describe(`the pack of ${CITY}${isCurrent ? '' : ': skipped: pack not built'}`, () => {
  it.skipIf(!isCurrent)(
    'comes out the same, byte for byte, when it is built again from tiles in another order',
    async () => {
      const again = await buildPack(await readRegion(CITY, reversedTiles(folderReader(DATA_DIR))));
      const built = packFiles(CITY);
      expect([...again.files.keys()].sort()).toEqual([...built.keys()].sort());
      for (const [name, bytes] of again.files) {
        expect(Buffer.compare(bytes, built.get(name) ?? new Uint8Array()), name).toBe(0);
      }
    },
    120_000,
  );
});

/** The same recipe with its tiles the other way round. */
function reversedTiles(reader: RegionReader): RegionReader {
  return {
    ...reader,
    async readText(path) {
      const text = await reader.readText(path);
      if (text === null || !path.endsWith('/recipe.json')) return text;
      const recipe = JSON.parse(text) as { source: { tiles: string[] } };
      recipe.source.tiles.reverse();
      return JSON.stringify(recipe);
    },
  };
}
