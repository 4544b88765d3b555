import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AnlanError } from '../../src/domain/errors';
import { createRoadNetwork, decodeRoadGraph, type RoadNetwork } from '../../src/network';
import { type Datasets, openPack, type PackReader } from '../../src/pack';

export interface PackOnDisk {
  readonly datasets: Datasets;
  /** Null where the pack has no usable roads. */
  readonly network: RoadNetwork | null;
}

function missing(file: string, cause: unknown): AnlanError {
  return new AnlanError('pack-file-missing', { file, status: 0 }, { cause });
}

/** Files of a pack in a folder. */
function packFolderReader(folder: string): PackReader {
  return {
    async read(name, options) {
      try {
        const bytes = new Uint8Array(await readFile(join(folder, name)));
        options?.onBytes?.(bytes.length);
        return bytes;
      } catch (cause) {
        throw missing(name, cause);
      }
    },
    async probe(name, length) {
      try {
        const { size } = await stat(join(folder, name));
        const file = await open(join(folder, name));
        const head = new Uint8Array(Math.min(length, size));
        await file.read(head, 0, head.length, 0);
        await file.close();
        return { head, bytes: size };
      } catch (cause) {
        throw missing(name, cause);
      }
    },
  };
}

/** Opens a pack, internal files included, telling on standard error what could not be read. */
export async function openPackFolder(folder: string): Promise<PackOnDisk> {
  const { datasets, roads, problems } = await openPack({
    baseUrl: folder,
    audience: 'internal',
    reader: packFolderReader(folder),
  });
  for (const { code, params } of problems) console.error(`${code} ${JSON.stringify(params)}`);
  return { datasets, network: roads === null ? null : createRoadNetwork(decodeRoadGraph(roads)) };
}
