import { type BuiltPack, buildPack } from '../../src/pack/build/build-pack';
import { readRegion } from '../../src/pack/build/read-region';
import { closingTable } from './closing-table';
import { fingerprint } from './fingerprint';
import { folderReader } from './folder-reader';
import { stageLines } from './stage-lines';
import { writeIndex, writePack } from './write-pack';

/** Builds one city's pack into `outDir/<id>/` and lists it in `outDir/index.json`; reports on stderr. */
export async function buildCity(id: string, dataDir: string, outDir: string): Promise<BuiltPack> {
  const startedMs = performance.now();
  const lines = stageLines(id);
  const sources = await readRegion(id, folderReader(dataDir), lines.onProgress);
  const built = await buildPack(sources, lines.onProgress);
  lines.finish();
  writePack(outDir, id, built.files, fingerprint(dataDir, id));
  writeIndex(outDir);
  console.error(closingTable(built, (performance.now() - startedMs) / 1000));
  return built;
}
