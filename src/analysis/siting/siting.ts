import { AnlanError } from '../../domain/errors';
import type { Task } from '../../domain/task';
import type { RoadNetwork } from '../../network';
import { checkCells } from '../cells';
import { evaluate } from './evaluate/evaluate';
import { demandOf } from './instance/demand';
import { checkInstance } from './instance/check';
import { isCovering, type SitingInstance } from './instance/instance';
import { eligible } from './prepare/eligible';
import { mainGroup } from './prepare/main-group';
import { straightCosts } from './prepare/straight-costs';
import { walkingCosts } from './prepare/walking-costs';
import type { SitingPlace, SitingQuery } from './query';
import { quickSiting } from './quick/quick';
import type { SitingResult } from './result';

/**
 * Where new shelters should be: people per cell and walking distances to candidates and existing shelters make an
 * instance, which is answered at once without a solver. `result.instance` is for `solveSiting`, whose answers replace
 * this one.
 *
 * - Candidates inside a zone in force, too small, or cut off from the roads are left out and counted.
 * - Zones and closures close roads as in every analysis; by straight line × detour factor where there are no roads.
 * - `pmedian` and `pcenter` are asked for the people on the main network; others are counted as out of reach.
 *
 * Throws `input-invalid` naming what cannot be counted with.
 */
export async function siting(
  query: SitingQuery,
  network: RoadNetwork | null,
  task: Task,
): Promise<SitingResult> {
  const { cells, objective, newSites, radiusM } = query;
  checkCells(cells);
  if (!(radiusM >= 0 && radiusM < Infinity)) {
    throw new AnlanError('input-invalid', { field: 'radiusM', value: radiusM });
  }
  if (!Number.isSafeInteger(newSites) || newSites < 0) {
    throw new AnlanError('input-invalid', { field: 'newSites', value: newSites });
  }
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
  const weights = everybody.map((people, row) => (isIn === null || isIn[row] === 1 ? people : 0));
  const instance: SitingInstance = {
    objective,
    costs,
    weights,
    capacity: query.isLimited ? capacities(places) : null,
    locked: Uint32Array.from(query.existing.keys()),
    p: newSites,
    radius: radiusM,
  };
  checkInstance(instance);
  const answer = quickSiting(instance);
  const people = sum(everybody);
  return {
    method: network === null ? 'straight-line' : 'road',
    detourFactor: network === null ? query.standards.detourFactor.value : null,
    radiusM,
    instance,
    answer,
    places,
    existingCount: query.existing.length,
    leftOut: {
      ...leftOut,
      cutOff: isCutOff.filter((cutOff, at) => cutOff && at >= query.existing.length).length,
    },
    people,
    outOfReachPeople: people - sum(weights) + answer.unreachableWeight,
    before: valueBefore(instance),
    stage: 'quick',
    solverProblem: null,
  };
}

function capacities(places: readonly SitingPlace[]): Float64Array {
  return Float64Array.from(places, ({ capacity }) => capacity ?? 0);
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function valueBefore(instance: SitingInstance): number | null {
  const demand = demandOf(instance);
  return evaluate(instance.objective, demand, demand.isLocked).objective;
}
