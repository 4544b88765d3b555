import { AnlanError } from '../../domain/errors';
import type { NamedBlob } from '../../domain/own-city';
import type { Task } from '../../domain/task';
import { type ArchiveMember, openZip } from '../../ingest/archive';
import type { SourceFile } from '../../ingest/source-file';
import { sha256Hex } from '../checksum';
import type { BuiltCity } from '../city/built-city';
import type { PackFile, PackManifest } from '../manifest';
import { parseJson, parseManifest } from '../open/parse-manifest';

const MANIFEST = 'pack.json';

interface PackArchive {
  readonly manifest: PackManifest;
  readonly manifestBytes: Uint8Array<ArrayBuffer>;
  /** The member of a name inside the pack's folder. */
  readonly member: (name: string) => ArchiveMember | undefined;
}

/**
 * The pack inside a ZIP file, at its top or in one folder; of its files only `pack.json` is read.
 * @throws AnlanError of the codes of `openZip`; `archive-no-pack` {file}; `pack-manifest-invalid`, `pack-version-unknown`
 */
export async function openPackArchive(file: SourceFile, task: Task): Promise<PackArchive> {
  const { members } = await openZip(file, undefined, task);
  const found = members.filter(({ name }) => /^(?:[^/]+\/)?pack\.json$/.test(name));
  const [only, another] = found;
  if (only === undefined || another !== undefined)
    throw new AnlanError('archive-no-pack', { file: file.name });
  const folder = only.name.slice(0, -MANIFEST.length);
  const manifestBytes = await only.bytes(task);
  return {
    manifest: parseManifest(parseJson(new TextDecoder().decode(manifestBytes), MANIFEST)),
    manifestBytes,
    member: (name) => members.find((member) => member.name === `${folder}${name}`),
  };
}

export interface ReadArchiveOptions {
  /** What the city is to be called here; as in the archive where left out. */
  readonly id?: string;
  readonly nameZh?: string | undefined;
  readonly nameEn?: string | undefined;
}

/**
 * Takes a pack out of a ZIP file, each file checked against its manifest. What the manifest does not name stays behind.
 * @throws AnlanError as `openPackArchive`; `pack-file-missing`, `pack-file-size`, `pack-file-checksum` naming the file
 */
export async function readPackArchive(
  file: SourceFile,
  options: ReadArchiveOptions,
  task: Task,
): Promise<BuiltCity> {
  const { manifest, manifestBytes, member } = await openPackArchive(file, task);
  const files: NamedBlob[] = [];
  for (const [at, one] of manifest.files.entries()) {
    task.report({ stage: 'read', done: at, total: manifest.files.length });
    await task.breathe();
    files.push({ name: one.name, blob: await verified(one, member(one.name), task) });
  }
  const renamed = rename(manifest, options);
  const text = renamed === manifest ? manifestBytes : `${JSON.stringify(renamed, null, 1)}\n`;
  return { manifest: renamed, files: [...files, { name: MANIFEST, blob: new Blob([text]) }] };
}

async function verified(file: PackFile, member: ArchiveMember | undefined, task: Task): Promise<Blob> {
  const { name: named, bytes, sha256 } = file;
  if (member === undefined) throw new AnlanError('pack-file-missing', { file: named, status: 404 });
  if (member.size !== bytes)
    throw new AnlanError('pack-file-size', { file: named, expected: bytes, actual: member.size });
  const content = await member.bytes(task);
  if ((await sha256Hex(content)) !== sha256) throw new AnlanError('pack-file-checksum', { file: named });
  return new Blob([content]);
}

function rename(manifest: PackManifest, { id, nameZh, nameEn }: ReadArchiveOptions): PackManifest {
  const name = { zh: nameZh ?? manifest.name.zh, en: nameEn ?? manifest.name.en };
  const isSame =
    (id ?? manifest.id) === manifest.id && name.zh === manifest.name.zh && name.en === manifest.name.en;
  return isSame ? manifest : { ...manifest, id: id ?? manifest.id, name };
}
