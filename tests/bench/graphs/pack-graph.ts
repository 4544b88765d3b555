import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPackFolder, type PackOnDisk } from '../../../scripts/analyse/pack-folder';
import { buildExtract } from '../../../scripts/pack/build-extract';
import { DATA_DIR, PACKS_DIR } from '../../../scripts/pack/paths';
import type { Datasets } from '../../../src/pack';
import { type BenchGraph, openBenchGraph } from './bench-graph';
import { forgetOlder, keptFolder } from './kept';
import { sideFile } from './sources';

/** A city that has a pack, and what is in it beside the roads. */
export interface BenchCity {
  readonly folder: string;
  readonly datasets: Datasets;
  readonly pack: PackOnDisk;
  /** The extract it was made of; null for a built-in city. */
  readonly osmFile: string | null;
}

export interface PackGraph {
  readonly graph: BenchGraph;
  readonly city: BenchCity;
}

async function openPackGraph(name: string, folder: string, osmFile: string | null): Promise<PackGraph> {
  const pack = await openPackFolder(folder);
  const roads = Uint8Array.from(await readFile(join(folder, 'roads.bin'))).buffer;
  const { datasets } = pack;
  return {
    graph: openBenchGraph({ name, roads, standards: datasets.standards }),
    city: { folder, datasets, pack, osmFile },
  };
}

/** A built-in city; its pack must be there. */
export function builtInCity(name: string): Promise<PackGraph> {
  return openPackGraph(name, join(PACKS_DIR, name), null);
}

/**
 * The pack of an extract of `shared/data/osm`, built by `npm run pack -- --osm` and kept in a folder git ignores; null
 * where the extract is absent.
 */
export async function extractCity(name: string): Promise<PackGraph | null> {
  const osmFile = sideFile('osm', `${name}.osm.pbf`);
  if (osmFile === null) return null;
  const outDir = keptFolder(name, [osmFile]);
  if (!existsSync(join(outDir, name))) {
    forgetOlder(name);
    await buildExtract({
      osmFile,
      id: name,
      nameZh: undefined,
      nameEn: undefined,
      people: null,
      recipeFile: null,
      dataDir: DATA_DIR,
      outDir: outDir,
    });
  }
  return openPackGraph(name, join(outDir, name), osmFile);
}
