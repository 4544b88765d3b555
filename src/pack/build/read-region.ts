import type * as v from 'valibot';
import { AnlanError } from '../../domain/errors';
import {
  areaFileSchema,
  countrySpeedsSchema,
  parseRecipeFile,
  recipeHazardsSchema,
  recipeSchema,
  recipeTeamsSchema,
  recipeWarehousesSchema,
  standardsSchema,
  tileAddress,
} from '../../ingest';
import type { RegionSources } from './region-sources';

/** Where the files of a recipe come from: a folder, or files dropped on the page. Both give null for a missing file. */
export interface RegionReader {
  /** Text of a file below `data/`, e.g. `montevideo/recipe.json`. */
  readText(path: string): Promise<string | null>;
  /** A file of the source package. */
  readTile(source: { package: string; version: string }, path: string): Promise<Uint8Array | null>;
}

/**
 * Reads and checks a region's recipe and everything it names.
 * @throws AnlanError `recipe-missing`, `recipe-invalid`, `source-unreadable`, each naming the file.
 */
export async function readRegion(id: string, reader: RegionReader): Promise<RegionSources> {
  const read = async <S extends v.GenericSchema>(schema: S, path: string): Promise<v.InferOutput<S>> => {
    const file = `data/${path}`;
    const content = await reader.readText(path);
    if (content === null) throw new AnlanError('recipe-missing', { file });
    return parseRecipeFile(schema, file, content);
  };
  const optional = (name: string | null) => (name === null ? null : read(areaFileSchema, `${id}/${name}`));

  const recipe = await read(recipeSchema, `${id}/recipe.json`);
  if (recipe.id !== id) {
    const reason = `must be "${id}" like its folder, is "${recipe.id}"`;
    throw new AnlanError('recipe-invalid', { file: `data/${id}/recipe.json`, field: 'id', reason });
  }
  const tiles = [];
  for (const name of recipe.source.tiles) {
    const bytes = await reader.readTile(recipe.source, name);
    if (!bytes) {
      const file = `${recipe.source.package}/${name}`;
      throw new AnlanError('source-unreadable', { file, reason: 'the file is missing' });
    }
    tiles.push({ name, ...tileAddress(name), bytes });
  }
  return {
    recipe,
    tiles,
    land: await optional(recipe.shoreFile),
    populationArea: await optional(recipe.population.areaFile),
    warehouses: await read(recipeWarehousesSchema, `${id}/${recipe.warehousesFile}`),
    teams: await read(recipeTeamsSchema, `${id}/${recipe.teamsFile}`),
    hazards: await read(recipeHazardsSchema, `${id}/${recipe.hazardsFile}`),
    standards: await read(standardsSchema, 'standards/standards.json'),
    speeds: await read(countrySpeedsSchema, 'standards/country-speeds.json'),
  };
}
