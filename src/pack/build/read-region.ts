import type * as v from 'valibot';
import { AnlanError } from '../../domain/errors';
import type { LocalText } from '../../domain/language';
import {
  areaFileSchema,
  countrySpeedsSchema,
  parseRecipeFile,
  type Recipe,
  readOsmQaTiles,
  recipeHazardsSchema,
  recipeSchema,
  recipeTeamsSchema,
  recipeWarehousesSchema,
  standardsSchema,
  tileAddress,
} from '../../ingest';
import type { BuildProgress } from './build-report';
import type { Region } from './region';
import type { RegionSources } from './region-sources';

/** Where the files of a recipe come from: a folder, or files dropped on the page. Both give null for a missing file. */
export interface RegionReader {
  /** Text of a file below `data/`, e.g. `montevideo/recipe.json`. */
  readText(path: string): Promise<string | null>;
  /** A file of the source package. */
  readTile(source: { package: string; version: string }, path: string): Promise<Uint8Array | null>;
}

type TextReader = Pick<RegionReader, 'readText'>;

/**
 * Reads and checks a region's recipe and everything it names.
 * @throws AnlanError `recipe-missing`, `recipe-invalid`, `source-unreadable`, each naming the file.
 */
export async function readRegion(
  id: string,
  reader: RegionReader,
  onProgress: BuildProgress = () => {},
): Promise<RegionSources> {
  const read = <S extends v.GenericSchema>(schema: S, name: string) =>
    readRecipeFile(reader, schema, `${id}/${name}`);
  const areas = (name: string | null) => (name === null ? null : read(areaFileSchema, name));

  const recipe = await read(recipeSchema, 'recipe.json');
  if (recipe.id !== id) {
    const reason = `must be "${id}" like its folder, is "${recipe.id}"`;
    throw new AnlanError('recipe-invalid', { file: `data/${id}/recipe.json`, field: 'id', reason });
  }
  const land = await areas(recipe.shoreFile);
  const others = {
    land: land && { areas: land, origin: inBoth(`data/${id}/${recipe.shoreFile ?? ''}`) },
    populationArea: await areas(recipe.population.areaFile),
    warehouses: await read(recipeWarehousesSchema, recipe.warehousesFile),
    teams: await read(recipeTeamsSchema, recipe.teamsFile),
    hazards: await read(recipeHazardsSchema, recipe.hazardsFile),
    ...(await readStandards(reader)),
  };
  const tiles = await readTiles(recipe, reader);
  onProgress('read', 0, tiles.length);
  const osm = readOsmQaTiles(tiles, (done, total) => onProgress('read', done, total));
  return { region: regionOf(recipe), osm, ...others };
}

/**
 * Reads the standards and speeds that all regions share.
 * @throws AnlanError `recipe-missing`, `recipe-invalid`, naming the file.
 */
export async function readStandards(
  reader: TextReader,
): Promise<Pick<RegionSources, 'standards' | 'speeds'>> {
  return {
    standards: await readRecipeFile(reader, standardsSchema, 'standards/standards.json'),
    speeds: await readRecipeFile(reader, countrySpeedsSchema, 'standards/country-speeds.json'),
  };
}

/**
 * Reads one file of a recipe.
 * @throws AnlanError `recipe-missing`, `recipe-invalid`, naming the file.
 */
export async function readRecipeFile<S extends v.GenericSchema>(
  reader: TextReader,
  schema: S,
  path: string,
  folder = 'data/',
): Promise<v.InferOutput<S>> {
  const file = `${folder}${path}`;
  const content = await reader.readText(path);
  if (content === null) throw new AnlanError('recipe-missing', { file });
  return parseRecipeFile(schema, file, content);
}

async function readTiles({ source }: Recipe, reader: RegionReader) {
  const tiles = [];
  for (const name of source.tiles) {
    const bytes = await reader.readTile(source, name);
    if (!bytes) {
      const file = `${source.package}/${name}`;
      throw new AnlanError('source-unreadable', { file, reason: 'the file is missing' });
    }
    tiles.push({ name, ...tileAddress(name), bytes });
  }
  return tiles;
}

function regionOf({ source, population, ...recipe }: Recipe): Region {
  return {
    ...recipe,
    source: { ...source, origin: inBoth(`OpenStreetMap (npm ${source.package} ${source.version})`) },
    population: { ...population, vulnerableShare: population.vulnerableShare?.value ?? null },
  };
}

const inBoth = (name: string): LocalText => ({ zh: name, en: name });
