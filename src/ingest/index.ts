export { decodeOsmQaTile, type OsmQaTile, tileAddress, type TileIssue } from './formats/osm-qa-tiles';
export {
  type OsmExtract,
  type PbfFile,
  readPbfHeader,
  type ReadPbfOptions,
  readOsmPbf,
} from './formats/osm-pbf';
export type { PbfHeader } from './osm/pbf/header-block';
export type { OsmRead } from './osm/osm-read';
export { readOsmQaTiles } from './osm/read-osm-qa-tiles';
export { roundDegrees } from './osm/world-point';
export { type CountrySpeeds, countrySpeedsSchema, speedsOf } from './schema/country-speeds';
export { parseRecipeFile } from './schema/parse-recipe-file';
export { type ExtractRecipe, extractRecipeSchema } from './schema/extract-recipe';
export { type Recipe, recipeSchema } from './schema/recipe';
export {
  type AreaGeometry,
  areaFileSchema,
  type RecipeHazards,
  recipeHazardsSchema,
} from './schema/recipe-geometry';
export {
  type RecipeTeams,
  recipeTeamsSchema,
  type RecipeWarehouses,
  recipeWarehousesSchema,
} from './schema/recipe-resources';
export { standardsSchema } from './schema/standards';
