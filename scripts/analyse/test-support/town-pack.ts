import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { drawTown, type Town } from '../../../src/analysis/test-support/town';
import { encodeRoadGraph } from '../../../src/network';
import type { PackRole } from '../../../src/pack/manifest';
import { samplePack } from '../../../src/pack/open/test-support/sample-pack';

/** A pack on disk whose roads are those of a drawing. */
export interface TownPack {
  readonly folder: string;
  readonly town: Town;
  /** Puts a file beside the pack's; gives its path. */
  write(name: string, text: string): Promise<string>;
  /** A hazard file with one red flood around a point of the drawing; gives its path. */
  flood(column: number, row: number): Promise<string>;
  remove(): Promise<void>;
}

/** `tables` puts other files in place of the sample's. */
export async function townPack(
  drawing: string,
  tables: (town: Town) => Partial<Record<PackRole, Uint8Array | null>> = () => ({}),
): Promise<TownPack> {
  const town = drawTown(drawing);
  const roads = new Uint8Array(encodeRoadGraph(town.network.graph));
  const { files } = await samplePack({ roads, ...tables(town) });
  const folder = await mkdtemp(join(tmpdir(), 'anlan-town-'));
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
  async function write(name: string, text: string): Promise<string> {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  }
  return {
    folder,
    town,
    write,
    flood(column, row) {
      const ring = [
        [-0.4, -0.4],
        [0.4, -0.4],
        [0.4, 0.4],
        [-0.4, 0.4],
        [-0.4, -0.4],
      ].map(([right, down]) => town.point(column + right!, row + down!));
      const geometry = { type: 'Polygon', coordinates: [ring] };
      const feature = { type: 'Feature', properties: { type: 'flood', level: 1 }, geometry };
      return write('flood.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** What a command wrote to standard output, and its exit code. */
export async function captured(run: () => Promise<number>): Promise<{ code: number; out: string }> {
  let out = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  const log = vi.spyOn(console, 'log').mockImplementation((line: unknown) => {
    out += `${String(line)}\n`;
  });
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    return { code: await run(), out };
  } finally {
    for (const spy of [write, log, error]) spy.mockRestore();
  }
}
