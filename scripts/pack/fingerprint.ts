import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PACK_FORMAT } from '../../src/pack/manifest';
import { ROOT } from './paths';

/** The code that decides what is in a pack. */
const BUILDER = [
  'src/ingest/flatgeobuf',
  'src/ingest/formats/osm-pbf.ts',
  'src/ingest/formats/osm-qa-tiles.ts',
  'src/ingest/osm',
  'src/ingest/schema',
  'src/network/build',
  'src/network/file',
  'src/network/hierarchy',
  'src/network/tags',
  'src/pack/basemap',
  'src/pack/build',
  'src/pack/places',
  'src/pack/pmtiles',
] as const;

const NOT_BUILDING = /\.md$|\.test\.ts$|[/\\]test-support[/\\]/;

/** What a pack was made of: its recipe, the standards, the format and the builder, as one hash. */
export function fingerprint(dataDir: string, id: string): string {
  return hashOf([[dataDir, id], [dataDir, 'standards'], ...BUILDER.map((folder) => [ROOT, folder] as const)]);
}

/** The format and the builder of packs alone, as one hash. */
export function builderFingerprint(): string {
  return hashOf(BUILDER.map((folder) => [ROOT, folder]));
}

function hashOf(folders: readonly (readonly [base: string, folder: string])[]): string {
  const hash = createHash('sha256').update(`format ${PACK_FORMAT}\n`);
  for (const [base, folder] of folders) {
    for (const path of filesBelow(join(base, folder))) {
      hash.update(`${relative(base, path).replaceAll('\\', '/')}\n`).update(readFileSync(path));
    }
  }
  return hash.digest('hex');
}

/** The file itself, or the files below a folder. */
function filesBelow(folder: string): string[] {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => !NOT_BUILDING.test(path) && statSync(path).isFile())
    .sort();
}
