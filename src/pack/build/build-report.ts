import type { OsmRead } from '../../ingest';
import type { RoadReport } from '../../network';
import type { PopulationReport } from './population/derive-population';
import type { ShelterReport } from './shelters/derive-shelters';

/** Steps of a build, in their order. */
export const BUILD_STAGES = [
  'read',
  'shelters',
  'resources',
  'population',
  'districts',
  'roads',
  'basemap',
  'places',
  'manifest',
] as const;
export type BuildStage = (typeof BUILD_STAGES)[number];

/** Called when a stage begins (`done` 0) and as it goes on; `total` 0 = no measure. */
export type BuildProgress = (stage: BuildStage, done: number, total: number) => void;

/** What a build kept and what it left out. */
export interface BuildReport {
  readonly osm: OsmRead['report'];
  readonly shelters: ShelterReport;
  /** Turn restrictions of the source; how many of them the road graph applies is in `roads.turns`. */
  readonly restrictions: number;
  readonly warehouses: number;
  readonly teams: number;
  readonly facilities: number;
  readonly hazards: number;
  /** Null = the number of people is not known. */
  readonly population: PopulationReport | null;
  readonly districts: number;
  readonly roads: RoadReport;
  readonly places: number;
}
