import type { LocalText } from '../../domain/language';
import type { StandardsFile } from '../../domain/standards';
import type {
  AreaGeometry,
  CountrySpeeds,
  OsmRead,
  RecipeHazards,
  RecipeTeams,
  RecipeWarehouses,
} from '../../ingest';
import type { Region } from './region';

/** Everything a region's pack is made of, read and checked. */
export interface RegionSources {
  readonly region: Region;
  readonly osm: OsmRead;
  /** Dry land inside the box, and the file it is from; null when the region has no shore file. */
  readonly land: { readonly areas: readonly AreaGeometry[]; readonly origin: LocalText } | null;
  /** Where the population total is for; null = the whole box. */
  readonly populationArea: readonly AreaGeometry[] | null;
  /** Null = none are known. */
  readonly warehouses: RecipeWarehouses | null;
  /** Null = to be found among the stations on the map. */
  readonly teams: RecipeTeams | null;
  /** Null = none are known. */
  readonly hazards: RecipeHazards | null;
  readonly standards: StandardsFile;
  readonly speeds: CountrySpeeds;
}
