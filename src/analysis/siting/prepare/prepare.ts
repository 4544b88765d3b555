import { AnlanError } from '../../../domain/errors';
import type { Task } from '../../../domain/task';
import type { RoadNetwork } from '../../../network';
import { checkCells } from '../../cells';
import { checkInstance } from '../instance/check';
import { isCovering, type SitingInstance } from '../instance/instance';
import type { SitingPlace, SitingQuery } from '../query';
import type { SitingResult } from '../result';
import { eligible } from './eligible';
import { mainGroup } from './main-group';
import { straightCosts } from './straight-costs';
import { walkingCosts } from './walking-costs';

/** A question put into numbers, and what the numbers stand for. */
export type PreparedSiting = Pick<
  SitingResult,
  'method' | 'detourFactor' | 'radiusM' | 'instance' | 'places' | 'existingCount' | 'leftOut' | 'people'
>;

/**
 * People per cell and walking distances to candidates and existing shelters, as an instance.
 *
 * - Candidates inside a zone in force, too small, or cut off from the roads are left out and counted.
 * - Zones and closures close roads as in every analysis; by straight line × detour factor where there are no roads.
 * - For `pmedian` and `pcenter` only people on the main network count; those apart from it weigh nothing.
 *
 * Throws `input-invalid` naming what cannot be counted with.
 */
export async function prepareSiting(
  query: SitingQuery,
  network: RoadNetwork | null,
  task: Task,
): Promise<PreparedSiting> {
  const { cells, objective, newSites, radiusM } = query;
  checkCells(cells);
  checkAmounts(query);
  const { candidates, leftOut } = eligible(query);
  const places = [...query.existing, ...candidates];
  const limitM = isCovering(objective) ? radiusM : Infinity;
  const { costs, isCutOff } =
    network === null
      ? { costs: straightCosts(query, places, limitM), isCutOff: [] }
      : await walkingCosts(query, places, limitM, network, task);
  await task.breathe();
  const everybody = Float64Array.from(cells, ({ people }) => people);
  const isIn = isCovering(objective) ? null : mainGroup(costs, everybody);
  const instance: SitingInstance = {
    objective,
    costs,
    weights: everybody.map((people, row) => (isIn === null || isIn[row] === 1 ? people : 0)),
    capacity: query.isLimited ? capacities(places) : null,
    locked: Uint32Array.from(query.existing.keys()),
    p: newSites,
    radius: radiusM,
  };
  checkInstance(instance);
  return {
    method: network === null ? 'straight-line' : 'road',
    detourFactor: network === null ? query.standards.detourFactor.value : null,
    radiusM,
    instance,
    places,
    existingCount: query.existing.length,
    leftOut: {
      ...leftOut,
      cutOff: isCutOff.filter((cutOff, at) => cutOff && at >= query.existing.length).length,
    },
    people: everybody.reduce((sum, people) => sum + people, 0),
  };
}

function checkAmounts({ radiusM, newSites, minAreaM2 }: SitingQuery): void {
  if (!(radiusM >= 0 && radiusM < Infinity)) {
    throw new AnlanError('input-invalid', { field: 'radiusM', value: radiusM });
  }
  if (!Number.isSafeInteger(newSites) || newSites < 0) {
    throw new AnlanError('input-invalid', { field: 'newSites', value: newSites });
  }
  if (minAreaM2 !== null && !(minAreaM2 >= 0)) {
    throw new AnlanError('input-invalid', { field: 'minAreaM2', value: minAreaM2 });
  }
}

function capacities(places: readonly SitingPlace[]): Float64Array {
  return Float64Array.from(places, ({ capacity }) => capacity ?? 0);
}
