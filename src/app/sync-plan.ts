import type { PlanShelf } from '../store/persist/proposals';
import { planSaved, restorePlan } from '../store/slices/planner/actions';
import type { AppStore } from '../store/store';
import { keepPerPack } from './keep-per-pack';

/** Keeps the planner's proposals in the browser, one plan a pack, and brings them back when the pack is opened. */
export function syncPlan(store: AppStore, shelf: PlanShelf, wallNow: () => number): () => void {
  return keepPerPack(
    store,
    {
      read: ({ planner }) => planner.proposals,
      restore: restorePlan,
      saved: planSaved,
      load: async (packId) => {
        const plan = await shelf.load(packId);
        return plan && { items: plan.proposals, savedMs: plan.savedMs };
      },
      save: (packId, proposals, savedMs) => shelf.save(packId, { proposals, savedMs }),
    },
    wallNow,
  );
}
