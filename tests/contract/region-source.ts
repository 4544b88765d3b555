import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DATA_DIR } from '../../scripts/pack/paths';
import type { LonLat } from '../../src/domain/geo';
import type { OsmFeature } from '../../src/domain/osm';
import { parseRecipeFile, readOsmQaTiles, recipeSchema, tileAddress } from '../../src/ingest';

/** Every OpenStreetMap object of a built-in city, read from the tiles its recipe names. */
export function osmOf(city: string): readonly OsmFeature[] {
  const { source } = parseRecipeFile(recipeSchema, city, textOf(city, 'recipe.json'));
  const folder = dirname(createRequire(import.meta.url).resolve(`${source.package}/package.json`));
  const tiles = source.tiles.map((name) => ({
    name,
    ...tileAddress(name),
    bytes: new Uint8Array(readFileSync(join(folder, name))),
  }));
  return readOsmQaTiles(tiles).features;
}

/** Text of a file of a city's recipe. */
export function textOf(city: string, name: string): string {
  return readFileSync(join(DATA_DIR, city, name), 'utf8');
}

/** All vertices of a feature. */
export function verticesOf({ geometry }: OsmFeature): LonLat[] {
  const found: LonLat[] = [];
  const visit = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    const [lon, lat] = value as unknown[];
    if (typeof lon === 'number' && typeof lat === 'number') found.push([lon, lat]);
    else for (const child of value) visit(child);
  };
  visit(geometry.coordinates);
  return found;
}

/** True for a way that people or vehicles use on dry ground: no bridge, pier or ferry. */
export function isStreetOnLand({ tags }: OsmFeature): boolean {
  const bridge = 'bridge' in tags && tags['bridge'] !== 'no';
  return 'highway' in tags && !bridge && tags['man_made'] !== 'pier' && tags['route'] !== 'ferry';
}
