import {
  areaFileSchema,
  extractRecipeSchema,
  type PbfFile,
  readOsmPbf,
  recipeHazardsSchema,
  recipeTeamsSchema,
  recipeWarehousesSchema,
} from '../../../ingest';
import type * as v from 'valibot';
import type { BuildProgress } from '../build-report';
import { readRecipeFile, readStandards, type RegionReader } from '../read-region';
import type { RegionSources } from '../region-sources';
import { describeExtract, type ExtractOptions } from './describe-extract';
import { extractLimits } from './extract-limits';

type TextReader = Pick<RegionReader, 'readText'>;

export interface ReadExtractOptions extends ExtractOptions {
  /** A recipe and the files beside it that it names; null = everything is found in the extract. */
  readonly recipe: { readonly name: string; readonly reader: TextReader } | null;
  /** Reads `standards/standards.json` and `standards/country-speeds.json`. */
  readonly standards: TextReader;
  readonly onProgress?: BuildProgress;
  readonly signal?: AbortSignal;
}

/**
 * Reads an OpenStreetMap extract as the sources of a pack.
 * @throws AnlanError as `readOsmPbf`; `osm-nothing-on-map`, `osm-extent-too-large`, `recipe-missing`, `recipe-invalid`, each naming the file; whatever the signal
 * was aborted with
 */
export async function readExtract(file: PbfFile, options: ReadExtractOptions): Promise<RegionSources> {
  const { recipe: given, onProgress = () => {}, signal } = options;
  const read = async <S extends v.GenericSchema>(schema: S, name: string | null | undefined) =>
    name && given ? await readRecipeFile(given.reader, schema, name, '') : null;

  const recipe = (await read(extractRecipeSchema, given?.name)) ?? {};
  const land = await read(areaFileSchema, recipe.shoreFile);
  const others = {
    land: land && { areas: land, origin: { zh: recipe.shoreFile ?? '', en: recipe.shoreFile ?? '' } },
    populationArea: await read(areaFileSchema, recipe.population?.areaFile),
    warehouses: await read(recipeWarehousesSchema, recipe.warehousesFile),
    teams: await read(recipeTeamsSchema, recipe.teamsFile),
    hazards: await read(recipeHazardsSchema, recipe.hazardsFile),
    ...(await readStandards(options.standards)),
  };
  onProgress('read', 0, 0);
  const osm = await readOsmPbf(file, {
    onProgress: (done, total) => onProgress('read', done, total),
    ...(signal ? { signal } : {}),
  });
  const { region, isZoneKnown } = describeExtract(file.name, osm, options, recipe);
  const limits = [
    ...(recipe.limits ?? []),
    ...extractLimits({ region, osm, ...others }, isZoneKnown, options.people),
  ];
  return { region: { ...region, limits }, osm, ...others };
}
