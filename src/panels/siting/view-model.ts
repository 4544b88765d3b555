import type { MessageKey } from '../../i18n/translate';
import type { AnalysisResults } from '../../store/state';

export type SitingResult = AnalysisResults['siting'];
export type Objective = SitingResult['instance']['objective'];

/** What a number of the answer counts. */
export type SitingUnit = 'people' | 'sites' | 'metres';

export interface SitingView {
  readonly objective: Objective;
  readonly unit: SitingUnit;
  /** The figure of the answer: people covered, new sites, average or longest metres. Null where nothing was found. */
  readonly value: number | null;
  /** The same with the shelters that are there now; null where that is no answer. */
  readonly before: number | null;
  /** People the answer is about. */
  readonly people: number;
  /** Covered share of everybody, for `mclp`. */
  readonly share: number | null;
  /** How much better the best could be, 0–1, rounded up to a thousandth so that nothing is claimed that is not proven. */
  readonly gap: number | null;
  readonly isOptimal: boolean;
  /** People whom no choice of sites serves. */
  readonly outOfReach: { readonly people: number; readonly text: MessageKey } | null;
  readonly candidates: number;
  /** Why there is no answer; null where there is one. */
  readonly trouble: MessageKey | null;
}

const UNITS: Readonly<Record<Objective, SitingUnit>> = {
  mclp: 'people',
  lscp: 'sites',
  pmedian: 'metres',
  pcenter: 'metres',
};

/** An answer as it is told, numbers not yet written. */
export function sitingView(result: SitingResult): SitingView {
  const { answer, instance, places, existingCount } = result;
  const { objective } = instance;
  const inReach = answer.totalWeight - answer.unreachableWeight;
  const told = (value: number | null) =>
    value === null ? null : objective === 'pmedian' ? (inReach > 0 ? value / inReach : null) : value;
  const isCovering = objective === 'mclp' || objective === 'lscp';
  return {
    objective,
    unit: UNITS[objective],
    value: told(answer.value),
    before: objective === 'lscp' || existingCount === 0 ? null : told(result.before),
    people: objective === 'mclp' ? result.people : inReach,
    share:
      objective === 'mclp' && answer.value !== null && result.people > 0
        ? answer.value / result.people
        : null,
    gap:
      answer.gap === null || !Number.isFinite(answer.gap) ? null : Math.ceil(answer.gap * 1000 - 1e-6) / 1000,
    isOptimal: answer.gap === 0,
    outOfReach:
      result.outOfReachPeople > 0
        ? { people: result.outOfReachPeople, text: isCovering ? 'siting.outOfReach' : 'siting.apart' }
        : null,
    candidates: places.length - existingCount,
    trouble: troubleOf(result),
  };
}

function troubleOf({ answer, instance }: SitingResult): MessageKey | null {
  switch (answer.status) {
    case 'infeasible':
      return instance.objective === 'lscp' ? 'siting.infeasible.lscp' : 'siting.infeasible.other';
    case 'unknown':
      return 'siting.unknown';
    case 'optimal':
    case 'feasible':
      return null;
  }
}
