import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AnlanError } from '../../src/domain/errors';
import { createTask } from '../../src/domain/task';
import { fileOfBytes } from '../../src/ingest/source-file';
import { readPackArchive } from '../../src/pack/archive/read-archive';
import { type PackManifest, sha256Hex } from '../../src/pack';
import { BUILT_IN_CITIES } from './paths';
import { readManifest, writeIndex, writePack } from './write-pack';

interface Taken {
  readonly manifest: PackManifest;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Puts a city that was exported from a page beside the packs of `outDir`, in place of an older one, and lists it. Gives its id.
 * @param path a ZIP file, or the folder of a pack
 * @throws AnlanError `source-unreadable`, or as `readPackArchive`
 */
export async function takePack(path: string, outDir: string): Promise<string> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new AnlanError('source-unreadable', { file: path, reason: 'the file is missing' });
  const { manifest, files } = stat.isDirectory() ? await readFolder(path) : await readZip(path);
  if (BUILT_IN_CITIES.some((id) => id === manifest.id)) {
    const reason = `it has the id of a built-in city, "${manifest.id}"`;
    throw new AnlanError('source-unreadable', { file: path, reason });
  }
  writePack(outDir, manifest.id, files, '');
  writeIndex(outDir);
  return manifest.id;
}

async function readZip(path: string): Promise<Taken> {
  const file = fileOfBytes(basename(path), new Uint8Array(readFileSync(path)));
  const { manifest, files } = await readPackArchive(file, {}, createTask());
  const contents = files.map(
    async ({ name, blob }) => [name, new Uint8Array(await blob.arrayBuffer())] as const,
  );
  return { manifest, files: new Map(await Promise.all(contents)) };
}

async function readFolder(path: string): Promise<Taken> {
  const manifest = readManifest(path);
  if (!manifest) throw new AnlanError('source-unreadable', { file: path, reason: 'it has no pack.json' });
  const files = new Map([['pack.json', readWhole(join(path, 'pack.json'))]]);
  for (const { name, sha256 } of manifest.files) {
    const bytes = readWhole(join(path, name));
    if ((await sha256Hex(bytes)) !== sha256)
      throw new AnlanError('source-unreadable', {
        file: join(path, name),
        reason: 'its content was altered',
      });
    files.set(name, bytes);
  }
  return { manifest, files };
}

function readWhole(path: string): Uint8Array<ArrayBuffer> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new AnlanError('source-unreadable', { file: path, reason: 'the file is missing' });
  return new Uint8Array(readFileSync(path));
}
