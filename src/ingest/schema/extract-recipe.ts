import * as v from 'valibot';
import { isoDate, text } from './fields';
import { recipeSchema } from './recipe';

const { population, ...rest } = v.omit(recipeSchema, ['id', 'source']).entries;

/**
 * What a person knows of a region whose data is an OpenStreetMap extract: the fields of a recipe, all of them optional.
 * What is not given is found in the extract or stays unknown.
 */
export const extractRecipeSchema = v.strictObject({
  ...v.partial(v.object(rest)).entries,
  population: v.optional(population),
  source: v.optional(
    v.strictObject({
      asOf: v.optional(isoDate),
      licence: v.optional(text),
      attribution: v.optional(recipeSchema.entries.source.entries.attribution),
    }),
  ),
});
export type ExtractRecipe = v.InferOutput<typeof extractRecipeSchema>;
