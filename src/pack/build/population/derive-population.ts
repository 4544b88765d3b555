import { booleanPointInPolygon } from '@turf/turf';
import { AnlanError } from '../../../domain/errors';
import { type Bbox, isInside } from '../../../domain/geo';
import type { OsmFeature } from '../../../domain/osm';
import type { PopulationCell } from '../../../domain/population';
import type { AreaGeometry } from '../../../ingest';
import type { RegionPopulation } from '../region';
import { addressDwellings, buildingDwellings } from './find-dwellings';
import { spreadPeople } from './spread-people';
import { streetDwellings } from './street-dwellings';

export interface PopulationReport {
  readonly cells: number;
  readonly people: number;
  readonly dwellings: number;
  /** Dwellings outside the box or the area that the total is for. */
  readonly outside: number;
}

const DWELLINGS = {
  addresses: addressDwellings,
  buildings: buildingDwellings,
  streets: streetDwellings,
} as const;

/**
 * People of the region by cell, from the recipe's total.
 * @throws AnlanError `recipe-invalid` when there are people but no dwelling to put them in.
 */
export function derivePopulation(
  features: readonly OsmFeature[],
  region: Pick<RegionPopulation, 'peopleInside' | 'spread' | 'vulnerableShare'>,
  bbox: Bbox,
  areas: readonly AreaGeometry[] | null,
): { cells: PopulationCell[]; report: PopulationReport } {
  const all = DWELLINGS[region.spread](features);
  const dwellings = all.filter(
    ({ position }) =>
      isInside(position, bbox) &&
      (areas === null || areas.some((area) => booleanPointInPolygon([...position], area))),
  );
  if (dwellings.length === 0 && region.peopleInside > 0) {
    throw new AnlanError('recipe-invalid', {
      file: 'recipe.json',
      field: 'population.spread',
      reason: `the source has no ${region.spread} inside the area to spread people over`,
    });
  }
  const cells = spreadPeople(region.peopleInside, region.vulnerableShare, dwellings);
  return {
    cells,
    report: {
      cells: cells.length,
      people: region.peopleInside,
      dwellings: dwellings.length,
      outside: all.length - dwellings.length,
    },
  };
}
