import type { ExtractRecipe, OsmExtract } from '../../../ingest';
import type { Region, RegionPopulation } from '../region';
import { drivesOn, timeZoneOf } from './country-facts';
import { findCountry } from './find-country';
import { guessPopulation } from './guess-population';
import { checkExtent, lookAt, viewOf } from './view-of';

/** What a person says of an extract without a recipe. */
export interface ExtractOptions {
  readonly id: string;
  readonly nameZh?: string | undefined;
  readonly nameEn?: string | undefined;
  /** People in the region; null = not known. */
  readonly people: number | null;
}

const OSM_CREDIT = { text: '© OpenStreetMap contributors', href: 'https://www.openstreetmap.org/copyright' };

/**
 * A region as far as its extract and the recipe tell. `limits` are still empty.
 * @throws AnlanError `osm-nothing-on-map`, `osm-extent-too-large`, each naming the file
 */
export function describeExtract(
  file: string,
  { header, features }: OsmExtract,
  options: ExtractOptions,
  recipe: ExtractRecipe,
): { readonly region: Region; readonly isZoneKnown: boolean } {
  const found = recipe.bbox
    ? { bbox: recipe.bbox, ...lookAt(features, recipe.bbox) }
    : viewOf(features, header.bbox, file);
  checkExtent(found.bbox, file);
  const centre = recipe.centre ?? found.centre;
  const country = recipe.country ?? findCountry(features, centre);
  const timeZone = recipe.timeZone ?? timeZoneOf(country);
  const fileName = `OpenStreetMap (${file})`;
  const region: Region = {
    id: options.id,
    name: {
      zh: options.nameZh ?? recipe.name?.zh ?? options.nameEn ?? options.id,
      en: options.nameEn ?? recipe.name?.en ?? options.nameZh ?? options.id,
    },
    bbox: found.bbox,
    centre,
    zoom: recipe.zoom ?? found.zoom,
    timeZone: timeZone ?? 'Etc/UTC',
    exerciseStart: recipe.exerciseStart ?? null,
    country,
    drivesOn: recipe.drivesOn ?? drivesOn(country),
    source: {
      origin: { zh: fileName, en: fileName },
      asOf: recipe.source?.asOf ?? header.asOf,
      licence: recipe.source?.licence ?? 'ODbL-1.0',
      attribution: recipe.source?.attribution ?? [OSM_CREDIT],
    },
    population: populationOf(features, options.people, recipe),
    limits: [],
  };
  return { region, isZoneKnown: timeZone !== null };
}

function populationOf(
  features: OsmExtract['features'],
  people: number | null,
  { population }: ExtractRecipe,
): RegionPopulation | null {
  if (population) {
    const { vulnerableShare, ...rest } = population;
    const peopleInside = people ?? population.peopleInside;
    return { ...rest, peopleInside, vulnerableShare: vulnerableShare?.value ?? null };
  }
  return people === null ? null : guessPopulation(people, features);
}
