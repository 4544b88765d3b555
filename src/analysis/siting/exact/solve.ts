import type { SitingAnswer } from '../answer/answer';
import type { Lagrangian } from '../bound/lagrangian';
import { checkInstance } from '../instance/check';
import { type Demand, demandOf } from '../instance/demand';
import type { SitingInstance } from '../instance/instance';
import { quickFind } from '../quick/quick';
import { remainingCandidates } from './candidates';
import { exactCenter } from './exact-center';
import { exactMedian } from './exact-median';
import type { MipSolver } from './mip';
import { coverModel, fewestModel, limitedModel } from './models';
import { reduceCover } from './reduce-cover';
import { type Exact, runModel } from './run-model';
import { Standing } from './standing';

export interface SolveOptions {
  /** Time for everything, seconds; what has been found and proven by then is the answer. */
  readonly timeLimitS: number;
  /** Each better answer, by its sites or by its bound. */
  readonly onAnswer?: (answer: SitingAnswer) => void;
}

/**
 * The exact answer, or the best one found with the best bound proven when time is up: first greedy with exchange and a
 * Lagrangian bound, which strikes off most candidates, then a mixed-integer solver on the rest. Blocks its thread.
 * Throws `input-invalid` naming what cannot be counted with.
 */
export function solveSiting(
  instance: SitingInstance,
  solver: MipSolver,
  { timeLimitS, onAnswer }: SolveOptions,
): SitingAnswer {
  const endMs = performance.now() + timeLimitS * 1000;
  checkInstance(instance);
  const demand = demandOf(instance);
  const standing = new Standing(instance, demand, quickFind(instance, demand), onAnswer);
  const exact = { solver, standing, clock: { leftS: () => (endMs - performance.now()) / 1000 } };
  if (!standing.isSettled && exact.clock.leftS() > 0) improve(instance, demand, exact);
  return standing.answer();
}

/** Improves what is known until nothing better can exist or time is up, with whatever is known to begin with. */
export function improve(instance: SitingInstance, demand: Demand, exact: Exact): void {
  const { objective } = instance;
  exact.standing.method = 'mixed-integer';
  if (objective === 'pcenter') exactCenter(demand, exact);
  else if (demand.capacity !== null) exactLimited(objective, demand, exact);
  else if (objective === 'pmedian') exactMedian(demand, exact);
  else exactCover(objective, demand, exact);
}

function exactCover(kind: 'lscp' | 'mclp', demand: Demand, exact: Exact): void {
  const { kept, forced, lower } = remainingCandidates(demand, kind, exact.standing.value);
  exact.standing.raise(lower);
  if (exact.standing.isSettled) return;
  const reduced = reduceCover(demand, kept, forced, kind === 'lscp');
  const siting =
    kind === 'lscp' ? fewestModel(reduced, forced) : coverModel(reduced, demand.openCount - forced.length);
  runModel(exact, siting, { forced, isBound: true });
}

function exactLimited(kind: Lagrangian, demand: Demand, exact: Exact): void {
  const candidates = remainingCandidates(demand, kind, exact.standing.value);
  exact.standing.raise(candidates.lower);
  if (exact.standing.isSettled) return;
  runModel(exact, limitedModel(demand, kind, candidates), { forced: candidates.forced, isBound: true });
}
