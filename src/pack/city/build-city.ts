import type { PbfFile } from '../../ingest';
import { buildPack } from '../build/build-pack';
import type { BuildProgress } from '../build/build-report';
import { builtInTexts } from '../build/extract/built-in-texts';
import type { ExtractOptions } from '../build/extract/describe-extract';
import { readExtract } from '../build/extract/read-extract';
import { type BuiltCity, toBlobs } from './built-city';
import { checkExtractMemory } from './extract-memory';

export interface BuildCityOptions extends ExtractOptions {
  readonly onProgress?: BuildProgress;
  readonly signal?: AbortSignal;
}

/**
 * The pack of an extract, with the standards that come with the program: byte for byte what `npm run pack -- --osm` writes.
 * @throws AnlanError as `readExtract`; `file-too-large`; whatever the signal was aborted with
 */
export async function buildCity(file: PbfFile, options: BuildCityOptions): Promise<BuiltCity> {
  checkExtractMemory(file);
  const sources = await readExtract(file, { ...options, recipe: null, standards: builtInTexts });
  options.signal?.throwIfAborted();
  const { manifest, files } = await buildPack(sources, options.onProgress);
  return { manifest, files: toBlobs(files) };
}
