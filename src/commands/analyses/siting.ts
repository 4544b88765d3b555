import { sitingPlaces } from '../../analysis/siting/prepare/places';
import type { SitingResult } from '../../analysis/siting/result';
import { problemOf } from '../../domain/errors';
import { sitingProposals, sitingVersion } from '../../store/slices/analyses/siting';
import { hazardsInForce } from '../../store/slices/clock/selectors';
import { closuresInUse } from '../../store/slices/closures/selectors';
import { isPackReady } from '../../store/slices/pack/selectors';
import { proposedShelters } from '../../store/slices/planner/selectors';
import { classRuleInUse, hazardRoadsInUse, standardInUse } from '../../store/slices/settings/selectors';
import type { AppState } from '../../store/state';
import type { Jobs } from '../../workers/protocol';
import type { AnalysisRule, Refine } from './analysis-rule';

/** Time that the solver is given; the best found and proven by then is the answer. */
const TIME_LIMIT_S = 60;

function request(state: AppState): Jobs['siting/run']['request'] | null {
  const data = state.pack.datasets;
  const profile = standardInUse(state);
  const rule = classRuleInUse(state);
  if (!isPackReady(state) || data === null || state.session.view === 'finder') return null;
  if (profile === null || rule === null || data.population.length === 0) return null;
  const { objective, newSites, stage, keepInUse } = state.analyses.options.siting;
  const counted = new Set(sitingProposals(state).map(({ id }) => id));
  const proposals = proposedShelters(state).filter(({ id }) => counted.has(id));
  return {
    ...sitingPlaces([...data.shelters, ...proposals], {
      shelterClass: state.settings.shelterClass,
      profile,
      stage,
      keepInUse,
    }),
    objective,
    newSites,
    radiusM: rule.serviceDistanceM,
    isLimited: stage !== null,
    cells: data.population,
    standards: data.standards,
    walker: state.settings.walker,
    hazards: hazardsInForce(state),
    hazardRoads: hazardRoadsInUse(state),
    closures: closuresInUse(state),
  };
}

/**
 * Answers the prepared question quickly, hands it to the solver, and shows every better answer; without a solver the
 * quick one stays. Both work apart from the roads, so that no other search waits for them.
 */
const refine: Refine<'siting'> = async ({ engine }, prepared, show, signal) => {
  const quick = await engine.run('siting/quick', prepared, { signal });
  if (quick.answer.status === 'optimal' || quick.answer.status === 'infeasible') {
    return { ...quick, stage: 'done' };
  }
  let latest: SitingResult = { ...quick, stage: 'solving' };
  show(latest);
  try {
    const answer = await engine.run(
      'siting/solve',
      { instance: quick.instance, timeLimitS: TIME_LIMIT_S },
      {
        signal,
        onProgress({ siting }) {
          if (siting === undefined || signal.aborted) return;
          latest = { ...latest, answer: siting };
          show(latest);
        },
      },
    );
    return { ...latest, answer, stage: 'done' };
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    return { ...latest, stage: 'done', solverProblem: problemOf(thrown) };
  }
};

export const sitingRule: AnalysisRule<'siting'> = {
  id: 'siting',
  layers: ['siting'],
  isAutomatic: false,
  version: sitingVersion,
  request,
  refine,
};
