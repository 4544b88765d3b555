import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AnlanError } from '../../src/domain/errors';
import type { RegionReader } from '../../src/pack/build/read-region';

/** Reads a recipe from a folder like `data/`, and tiles from an installed npm package. */
export function folderReader(dataDir: string): RegionReader {
  return {
    async readText(path) {
      const bytes = await readIfThere(join(dataDir, path));
      return bytes && new TextDecoder().decode(bytes);
    },
    async readTile(source, path) {
      return await readIfThere(join(await packageFolder(source), path));
    },
  };
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function packageFolder(source: { package: string; version: string }): Promise<string> {
  const manifestPath = resolveManifest(source.package);
  const { version } = JSON.parse(await readFile(manifestPath, 'utf8')) as { version: string };
  if (version !== source.version) {
    const reason = `version ${version} is installed, the recipe asks for ${source.version}; run npm ci`;
    throw new AnlanError('source-unreadable', { file: source.package, reason });
  }
  return dirname(manifestPath);
}

function resolveManifest(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(`${name}/package.json`);
  } catch (cause) {
    const reason = 'the npm package is not installed; run npm ci';
    throw new AnlanError('source-unreadable', { file: name, reason }, { cause });
  }
}
