import type { Task } from '../../domain/task';
import type { RoadNetwork } from '../../network';
import { evaluate } from './evaluate/evaluate';
import { demandOf } from './instance/demand';
import type { SitingInstance } from './instance/instance';
import { type PreparedSiting, prepareSiting } from './prepare/prepare';
import type { SitingQuery } from './query';
import { quickSiting } from './quick/quick';
import type { SitingResult } from './result';

/**
 * Where new shelters should be, answered at once without a solver. `result.instance` is for `solveSiting`, whose answers
 * take the place of this one. See `prepareSiting` for what is counted and what is thrown.
 */
export async function siting(
  query: SitingQuery,
  network: RoadNetwork | null,
  task: Task,
): Promise<SitingResult> {
  const prepared = await prepareSiting(query, network, task);
  await task.breathe();
  return answerQuickly(prepared);
}

/** The quick answer to a prepared question: in one piece, some seconds where places are limited, so not for a thread that others wait for. */
export function answerQuickly(prepared: PreparedSiting): SitingResult {
  const { instance, people } = prepared;
  const answer = quickSiting(instance);
  return {
    ...prepared,
    answer,
    outOfReachPeople: people - answer.totalWeight + answer.unreachableWeight,
    before: valueBefore(instance),
    stage: 'quick',
    solverProblem: null,
  };
}

function valueBefore(instance: SitingInstance): number | null {
  const demand = demandOf(instance);
  return evaluate(instance.objective, demand, demand.isLocked).objective;
}
