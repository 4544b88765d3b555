import type { Standards } from '../../domain/standards';
import type {
  AreaGeometry,
  CountrySpeeds,
  OsmQaTile,
  Recipe,
  RecipeHazards,
  RecipeTeams,
  RecipeWarehouses,
} from '../../ingest';

/** Everything a region's pack is made of, read and checked. */
export interface RegionSources {
  readonly recipe: Recipe;
  readonly tiles: readonly OsmQaTile[];
  /** Dry land inside the box; null when the region has no shore file. */
  readonly land: readonly AreaGeometry[] | null;
  /** Where the population total is for; null = the whole box. */
  readonly populationArea: readonly AreaGeometry[] | null;
  readonly warehouses: RecipeWarehouses;
  readonly teams: RecipeTeams;
  readonly hazards: RecipeHazards;
  readonly standards: Standards;
  readonly speeds: CountrySpeeds;
}
