import { type BuiltPack, buildPack } from '../../src/pack/build/build-pack';
import type { ExtractOptions } from '../../src/pack/build/extract/describe-extract';
import { readExtract } from '../../src/pack/build/extract/read-extract';
import { basename, dirname } from 'node:path';
import { closingTable } from './closing-table';
import { folderReader } from './folder-reader';
import { openPbfFile } from './pbf-file';
import { stageLines } from './stage-lines';
import { writeIndex, writePack } from './write-pack';

export interface BuildExtractOptions extends ExtractOptions {
  /** Path of the `.osm.pbf` file. */
  readonly osmFile: string;
  /** Path of a recipe; null = none. */
  readonly recipeFile: string | null;
  /** Holds `standards/`. */
  readonly dataDir: string;
  readonly outDir: string;
}

/** Builds the pack of an OpenStreetMap extract into `outDir/<id>/` and lists it in `outDir/index.json`; reports on stderr. */
export async function buildExtract(options: BuildExtractOptions): Promise<BuiltPack> {
  const { id, outDir, recipeFile } = options;
  const startedMs = performance.now();
  const lines = stageLines(id);
  const sources = await readExtract(openPbfFile(options.osmFile), {
    ...options,
    recipe:
      recipeFile === null ? null : { name: basename(recipeFile), reader: folderReader(dirname(recipeFile)) },
    standards: folderReader(options.dataDir),
    onProgress: lines.onProgress,
  });
  const built = await buildPack(sources, lines.onProgress);
  lines.finish();
  writePack(outDir, id, built.files, '');
  writeIndex(outDir);
  console.error(closingTable(built, (performance.now() - startedMs) / 1000));
  for (const { en } of sources.region.limits) console.error(`  note: ${en}`);
  return built;
}
