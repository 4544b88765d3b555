import { answerOf, type SitingAnswer } from '../answer/answer';
import { type Demand, demandOf } from '../instance/demand';
import { checkInstance } from '../instance/check';
import type { SitingInstance } from '../instance/instance';
import { quickCenter } from './quick-center';
import { quickCover } from './quick-cover';
import { quickFewest } from './quick-fewest';
import type { QuickFind } from './quick-find';
import { quickMedian } from './quick-median';

/** Greedy with exchange and a bound from a Lagrangian relaxation, for any objective. */
export function quickFind(instance: SitingInstance, demand: Demand): QuickFind {
  if (demand.rowCount === 0) return { sites: [], bound: 0 };
  switch (instance.objective) {
    case 'lscp':
      return quickFewest(demand);
    case 'mclp':
      return quickCover(demand);
    case 'pmedian':
      return quickMedian(demand);
    case 'pcenter':
      return quickCenter(demand);
  }
}

/**
 * A good answer at once, with a proven bound, found without a solver. Throws `input-invalid` naming what cannot be
 * counted with.
 */
export function quickSiting(instance: SitingInstance): SitingAnswer {
  checkInstance(instance);
  const demand = demandOf(instance);
  const { sites, bound } = quickFind(instance, demand);
  return answerOf(instance, demand, 'greedy-exchange', sites, bound);
}
