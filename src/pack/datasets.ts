import type { District } from '../domain/district';
import type { Facility } from '../domain/facility';
import type { Hazard } from '../domain/hazard';
import type { PopulationCell } from '../domain/population';
import type { Shelter } from '../domain/shelter';
import type { Standards } from '../domain/standards';
import type { Team } from '../domain/team';
import type { Warehouse } from '../domain/warehouse';
import type { PackManifest } from './manifest';

/** What a pack gives the page once it is read; frozen, replaced as a whole. */
export interface Datasets {
  readonly manifest: PackManifest;
  /** Folder of the pack, ends with `/`. */
  readonly baseUrl: string;
  readonly shelters: readonly Shelter[];
  readonly warehouses: readonly Warehouse[];
  readonly teams: readonly Team[];
  /** Hospitals, schools, substations and the like; empty for a pack without `facilities.fgb`. */
  readonly facilities: readonly Facility[];
  readonly hazards: readonly Hazard[];
  readonly districts: readonly District[];
  readonly population: readonly PopulationCell[];
  readonly standards: Standards;
  /** Dry land of the region, from the pack's shore file; null when the pack has none. */
  readonly land: GeoJSON.Polygon | GeoJSON.MultiPolygon | null;
  readonly hasRoads: boolean;
  /** The basemap of a pack whose files have no address; else it lies in `baseUrl`. */
  readonly basemap?: Blob;
}
