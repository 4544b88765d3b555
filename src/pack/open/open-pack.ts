import { AnlanError, type Problem, problemOf } from '../../domain/errors';
import type { Datasets } from '../datasets';
import type { PackFile, PackManifest } from '../manifest';
import { type Contents, decodeFile, emptyContents } from './decode-file';
import { type Fetch, fetchReader } from './fetch-reader';
import type { PackReader } from './pack-reader';
import { type Audience, filesFor } from './pack-urls';
import { parseJson, parseManifest } from './parse-manifest';
import { type PackProgress, ProgressCounter } from './progress';
import { builtInStandards, withReliefNorms } from './read-standards-file';
import { probeBasemap, readVerified } from './verify-file';

export interface OpenPackOptions {
  /** Folder of the pack; a `/` at the end is added where it is missing. */
  readonly baseUrl: string;
  /** `public`: internal files are never asked for, and test and draft warnings are left out. */
  readonly audience: Audience;
  readonly fetch?: Fetch;
  /** In place of `fetch`: where the files come from. */
  readonly reader?: PackReader;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PackProgress) => void;
}

export interface OpenedPack {
  readonly datasets: Datasets;
  /** `roads.bin`, checked; null where the pack has no usable one. */
  readonly roads: ArrayBuffer | null;
  /** `places.bin`, checked; null where the pack has no usable one. */
  readonly places: Uint8Array<ArrayBuffer> | null;
  /** One for every file and row that was left out. */
  readonly problems: readonly Problem[];
}

/**
 * Fetches, verifies and decodes a pack. Only the manifest is indispensable: a file that is missing, altered or unreadable
 * becomes a problem, and the rest is loaded.
 * @throws AnlanError `pack-manifest-missing` {file, status}, `pack-manifest-invalid` {file, field, reason},
 * `pack-version-unknown` {file, version, supported}; whatever the signal was aborted with
 */
export async function openPack(options: OpenPackOptions): Promise<OpenedPack> {
  const { audience, signal, onProgress = () => {} } = options;
  const baseUrl = folderOf(options.baseUrl);
  const reader = options.reader ?? fetchReader(baseUrl, options.fetch ?? fetch);
  onProgress({ stage: 'manifest', done: 0, total: null });
  const manifest = await readManifest(reader, signal);
  onProgress({ stage: 'manifest', done: 1, total: 1 });

  const files = filesFor(manifest, audience);
  const whole = files.filter(({ role }) => role !== 'basemap');
  const counter = new ProgressCounter(whole, onProgress);
  const loaded = await Promise.all(files.map((file) => load(reader, file, counter, signal)));

  let contents: Contents = emptyContents;
  const problems: Problem[] = [];
  for (const { file, bytes, problem } of loaded) {
    if (problem !== null) problems.push(problem);
    if (bytes === null) continue;
    signal?.throwIfAborted();
    const decoded = decodeFile(file, bytes, audience);
    contents = { ...contents, ...decoded.contents };
    problems.push(...decoded.problems);
    counter.decoded(file);
    await nextTask();
  }
  signal?.throwIfAborted();
  if (contents.standards === null)
    problems.push({ code: 'pack-standards-built-in', params: { file: nameOf(manifest, 'standards') } });
  else if (contents.standards.reliefNorms === undefined || contents.standards.deliveryTargets === undefined)
    problems.push({ code: 'pack-relief-norms-built-in', params: { file: nameOf(manifest, 'standards') } });
  const { roads, places, standards, ...tables } = contents;
  const tiles = loaded.find(({ file, problem }) => file.role === 'basemap' && problem === null);
  const basemap = tiles && reader.blob?.(tiles.file.name);
  return {
    datasets: Object.freeze({
      ...tables,
      manifest,
      baseUrl,
      standards: standards === null ? await builtInStandards() : await withReliefNorms(standards),
      hasRoads: roads !== null,
      ...(basemap === undefined ? {} : { basemap }),
    }),
    roads,
    places,
    problems,
  };
}

async function readManifest(reader: PackReader, signal: AbortSignal | undefined): Promise<PackManifest> {
  try {
    const bytes = await reader.read('pack.json', { signal, cache: 'check' });
    return parseManifest(parseJson(new TextDecoder().decode(bytes), 'pack.json'));
  } catch (thrown) {
    if (thrown instanceof AnlanError && thrown.problem.code === 'pack-file-missing')
      throw new AnlanError('pack-manifest-missing', thrown.problem.params, { cause: thrown });
    throw thrown;
  }
}

interface Loaded {
  readonly file: PackFile;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly problem: Problem | null;
}

async function load(
  reader: PackReader,
  file: PackFile,
  counter: ProgressCounter,
  signal: AbortSignal | undefined,
): Promise<Loaded> {
  try {
    if (file.role === 'basemap') {
      await probeBasemap(reader, file, signal);
      return { file, bytes: null, problem: null };
    }
    const bytes = await readVerified(reader, file, {
      signal,
      onBytes: (received) => counter.fetched(file, received),
    });
    counter.verified(file);
    return { file, bytes, problem: null };
  } catch (thrown) {
    signal?.throwIfAborted();
    return { file, bytes: null, problem: problemOf(thrown) };
  }
}

function folderOf(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

function nameOf(manifest: PackManifest, role: PackFile['role']): string {
  return manifest.files.find((file) => file.role === role)?.name ?? `${role}.json`;
}

/** Lets other work of the thread run. */
async function nextTask(): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });
}
