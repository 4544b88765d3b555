import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BENCH_CACHE } from '../../graphs/sources';
import { findPeer } from '../peer';

const NO_PYTHON = 'its configuration script needs python3';
/** Places and distances that one request may ask for: far above its defaults. */
const RAISED = {
  max_locations: 20_000,
  max_matrix_location_pairs: 10_000_000,
  max_matrix_distance: 10_000_000,
};

interface ValhallaConfig {
  readonly service_limits: Record<string, object | number>;
  readonly [section: string]: Record<string, unknown>;
}

export type ValhallaTiles =
  | { readonly config: ValhallaConfig /** Folder of the npm package. */; readonly library: string }
  | { readonly skipped: string };

/** The default configuration of the package, quiet and with raised limits; null without Python 3, which its script needs. */
function configFor(library: string, tileDir: string): ValhallaConfig | null {
  const { status, stdout, error } = spawnSync(
    'python3',
    [
      join(library, 'valhalla_build_config'),
      '--mjolnir-tile-dir',
      tileDir,
      '--mjolnir-tile-extract',
      '',
      '--mjolnir-admin',
      '',
      '--mjolnir-timezone',
      '',
    ],
    { encoding: 'utf8' },
  );
  if (error !== undefined || status !== 0) return null;
  const config = JSON.parse(stdout) as ValhallaConfig;
  for (const section of ['mjolnir', 'loki', 'thor', 'odin', 'meili']) {
    Object.assign(config[section]!['logging'] as object, { type: '' });
  }
  config.service_limits['max_distance_disable_hierarchy_culling'] = RAISED.max_matrix_distance;
  for (const costing of ['auto', 'pedestrian', 'truck']) {
    Object.assign(config.service_limits[costing] as object, RAISED);
  }
  return config;
}

/** Tiles of an extract, built once by `valhalla_build_tiles` and kept in a folder git ignores. */
export function valhallaTiles(osmFile: string, mayInstall: boolean): ValhallaTiles {
  const peer = findPeer('valhalla', mayInstall);
  if ('skipped' in peer) return peer;
  const library = join(peer.folder, '@valhallajs', 'valhallajs');
  const { size, mtimeMs } = statSync(osmFile);
  const tileDir = join(
    BENCH_CACHE,
    `valhalla-${basename(osmFile, '.osm.pbf')}-${size}-${Math.floor(mtimeMs)}`,
  );
  const config = configFor(library, tileDir);
  if (config === null) return { skipped: NO_PYTHON };
  if (existsSync(tileDir)) return { config, library };
  mkdirSync(tileDir, { recursive: true });
  const configFile = join(tileDir, 'config.json');
  writeFileSync(configFile, JSON.stringify(config));
  const builder = join(library, process.platform, process.arch, 'valhalla_build_tiles');
  const { status, error, stderr } = spawnSync(builder, ['-c', configFile, osmFile], { encoding: 'utf8' });
  if (error === undefined && status === 0) return { config, library };
  rmSync(tileDir, { recursive: true });
  return { skipped: `valhalla_build_tiles: ${error?.message ?? stderr.slice(-300)}` };
}
