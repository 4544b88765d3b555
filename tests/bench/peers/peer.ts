import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Peers that are no dependency of the project: each has a folder here with a package.json that pins its version. */
export type Peer = 'geojson-path-finder' | 'valhalla';

/** The folder of a peer's packages, or why it is not there. */
export type PeerFolder = { readonly folder: string } | { readonly skipped: string };

/** Finds a peer; with `mayInstall` has npm put it into a folder git ignores. No install script is run. */
export function findPeer(peer: Peer, mayInstall: boolean): PeerFolder {
  const home = join(import.meta.dirname, peer);
  const folder = join(home, 'node_modules');
  const isThere = () => existsSync(folder) && readdirSync(folder).length > 0;
  if (isThere()) return { folder };
  if (!mayInstall) return { skipped: 'not installed; --peers installs it' };
  console.error(`installing ${peer}`);
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'],
    { cwd: home, encoding: 'utf8' },
  );
  return status === 0 && isThere()
    ? { folder }
    : { skipped: `npm cannot install it: ${(stderr ?? '').slice(0, 300)}` };
}
