import { strictLevel } from '../../domain/hazard';
import { createHazardZones } from '../../domain/hazard-zones';
import type { PopulationCell } from '../../domain/population';
import type { Shelter } from '../../domain/shelter';
import type { Task } from '../../domain/task';
import type { RoadNetwork } from '../../network';
import { nearestByRoad, nearestByStraightLine } from '../nearest-by-road';
import { modeRoads } from '../road-access';
import type { Affected, NeedsQuery } from './query';

/** Cells whose people are affected, and whether they can leave for a shelter. */
export interface AffectedCells {
  readonly going: readonly PopulationCell[];
  readonly staying: readonly PopulationCell[];
}

type CellSource = Exclude<Affected, { source: 'typed' }>;

/**
 * The affected cells, as whole cells.
 * - `zones`: cells inside a zone of the level or graver; their people go.
 * - `unserved`: cells farther from a usable shelter than the service distance go all the same; those without a way stay.
 * - `cut-off`: cells without a way to a usable shelter; they stay.
 */
export async function affectedCells(
  affected: CellSource,
  query: NeedsQuery,
  shelters: readonly Shelter[],
  network: RoadNetwork | null,
  task: Task,
): Promise<AffectedCells> {
  const cells = query.cells.filter(({ people }) => people > 0);
  if (affected.source === 'zones') {
    const zones = createHazardZones(
      query.hazards.filter(({ level }) => strictLevel(level) <= affected.mildestLevel),
    );
    return { going: cells.filter(({ position }) => zones.covers(position)), staying: [] };
  }
  const walkM = await walkingM(cells, shelters, query, network, task);
  const staying = cells.filter((_, index) => walkM[index] === null);
  if (affected.source === 'cut-off') return { going: [], staying };
  const { serviceDistanceM } = affected;
  return { going: cells.filter((_, index) => (walkM[index] ?? 0) > serviceDistanceM), staying };
}

async function walkingM(
  cells: readonly PopulationCell[],
  shelters: readonly Shelter[],
  query: NeedsQuery,
  network: RoadNetwork | null,
  task: Task,
): Promise<readonly (number | null)[]> {
  const found =
    network === null
      ? await nearestByStraightLine(
          cells,
          shelters,
          { detourFactor: query.standards.detourFactor.value, speedMps: null },
          task,
        )
      : await nearestByRoad(
          cells,
          shelters,
          modeRoads(network, 'walk', query),
          { direction: 'to-place', measure: 'length' },
          task,
        );
  return found.map((nearest) => nearest?.cost ?? null);
}
