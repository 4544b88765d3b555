import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderReader } from '../../scripts/pack/folder-reader';
import { DATA_DIR } from '../../scripts/pack/paths';
import { buildPack } from '../../src/pack/build/build-pack';
import { readRegion } from '../../src/pack/build/read-region';

const hasRecipe = existsSync(join(DATA_DIR, 'astana', 'recipe.json'));

describe('a pack built twice', () => {
  it.skipIf(!hasRecipe)(
    'has identical bytes, even from tiles in another order',
    async () => {
      const sources = await readRegion('astana', folderReader(DATA_DIR));
      const first = await buildPack(sources);
      const second = await buildPack({ ...sources, tiles: sources.tiles.toReversed() });
      expect([...second.files.keys()]).toEqual([...first.files.keys()]);
      for (const [name, bytes] of first.files) {
        expect(Buffer.compare(bytes, second.files.get(name) ?? new Uint8Array()), name).toBe(0);
      }
    },
    120_000,
  );
});
