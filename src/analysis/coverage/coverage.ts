import { AnlanError } from '../../domain/errors';
import { isPosition, type LonLat } from '../../domain/geo';
import { createHazardZones } from '../../domain/hazard-zones';
import type { Method } from '../../domain/provenance';
import type { Shelter } from '../../domain/shelter';
import type { Task } from '../../domain/task';
import { checkCells } from '../cells';
import { gapAreas } from '../gap-areas';
import type { CoverageQuery } from './query';
import type { CoverageResult } from './result';
import { straightDistanceTo } from '../straight-distance';
import { straightReach, type StraightReach } from './straight-reach';
import { tally } from './tally';

/**
 * Walking metres along open roads from each cell to the nearest of the shelters, legs between point and road included;
 * null where no way leads to any.
 */
export type WalkingDistances = (
  query: CoverageQuery,
  shelters: readonly Shelter[],
  task: Task,
) => Promise<readonly (number | null)[]>;

/**
 * Who is within the service distance of a shelter, by walking along roads or by straight line.
 *
 * - Shelters inside a zone in force are not in use. People inside one count like everybody: they need a shelter most.
 * - The service distance is a distance: a zone that slows a road does not lengthen it, one that closes it removes it.
 * - `straight-line` asked for: plain discs of the service distance, to show how much they overstate.
 *   `road` asked for without a road network (`walking` null): discs of service distance ÷ detour factor.
 *
 * Throws `input-invalid` for a service distance or a cell that cannot be counted with, and what the task throws when
 * it is cancelled.
 */
export async function coverage(
  query: CoverageQuery,
  walking: WalkingDistances | null,
  task: Task,
): Promise<CoverageResult> {
  const { cells, serviceDistanceM } = query;
  if (!(serviceDistanceM >= 0 && serviceDistanceM < Number.POSITIVE_INFINITY)) {
    throw new AnlanError('input-invalid', { field: 'serviceDistanceM', value: serviceDistanceM });
  }
  checkCells(cells);
  await task.breathe();
  const shelters = sheltersInUse(query);
  const positions = shelters.map(({ position }) => position);
  const straightM = straightDistances(query, positions);
  const onRoads = query.method === 'road' && walking !== null;
  const factor = query.method === 'road' && !onRoads ? query.standards.detourFactor.value : 1;

  task.report({ stage: 'search', done: 0, total: cells.length });
  const distancesM = onRoads
    ? await walking(query, shelters, task)
    : straightM.map((distanceM) => (distanceM === null ? null : distanceM * factor));
  await task.breathe();
  const counted = tally(cells, distancesM, serviceDistanceM);
  const reach = onRoads ? null : await reachOf(positions, serviceDistanceM / factor, task);
  const method: Method = onRoads ? 'road' : 'straight-line';
  return {
    method,
    detourFactor: onRoads ? null : factor,
    serviceDistanceM,
    shelterCount: shelters.length,
    ...counted,
    cellDistanceM: distancesM,
    gaps: await gapAreas(
      {
        cells,
        unservedOf: (index) => (counted.cellStates[index] === 'covered' ? 0 : (cells[index]?.people ?? 0)),
        places: query.places,
        trim: reach === null ? null : reach.outside,
      },
      task,
    ),
    straightCoveredPeople: tally(cells, straightM, serviceDistanceM).coveredPeople,
    reach: reach?.area ?? null,
  };
}

function sheltersInUse({ shelters, hazards }: CoverageQuery): readonly Shelter[] {
  const zones = createHazardZones(hazards);
  return shelters.filter(({ position }) => isPosition(position[0], position[1]) && !zones.covers(position));
}

function straightDistances(
  { cells }: CoverageQuery,
  shelters: readonly LonLat[],
): readonly (number | null)[] {
  const nearestM = straightDistanceTo(shelters);
  return cells.map(({ position }) => {
    const distanceM = nearestM(position);
    return Number.isFinite(distanceM) ? distanceM : null;
  });
}

/** The reach lately drawn; while only data outside it changes, the slow joining of discs is not done again. */
let lastReach: { readonly key: string; readonly reach: StraightReach } | null = null;

async function reachOf(shelters: readonly LonLat[], radiusM: number, task: Task): Promise<StraightReach> {
  const key = `${radiusM} ${shelters.join(' ')}`;
  if (lastReach?.key !== key) lastReach = { key, reach: await straightReach(shelters, radiusM, task) };
  return lastReach.reach;
}
