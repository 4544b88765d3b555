import { problemOf } from '../domain/errors';
import type { PlanShelf } from '../store/persist/proposals';
import { raiseNotice } from '../store/slices/notices/actions';
import { planSaved, restorePlan } from '../store/slices/planner/actions';
import type { AppState, ProposedShelter } from '../store/state';
import type { AppStore } from '../store/store';
import { throttle } from './throttle';

const INTERVAL_MS = 300;

const openedPack = ({ pack }: AppState): string | null => pack.datasets?.manifest.id ?? null;

/**
 * Keeps the planner's proposals in the browser, one plan a pack, and brings them back when the pack is opened.
 * A shelf that refuses is told as a notice; the proposals stay in the window.
 */
export function syncPlan(store: AppStore, shelf: PlanShelf, wallNow: () => number): () => void {
  let kept = store.getState().planner.proposals;
  /** The pack whose plan is in the window. */
  let held: string | null = null;
  const tell = (thrown: unknown) => store.setState(raiseNotice(problemOf(thrown), 'warning'));

  const save = (packId: string | null, proposals: readonly ProposedShelter[]) => {
    if (packId === null || proposals === kept) return;
    kept = proposals;
    const savedMs = wallNow();
    shelf.save(packId, { proposals, savedMs }).then(() => store.setState(planSaved(savedMs)), tell);
  };
  const saving = throttle(() => {
    const state = store.getState();
    save(openedPack(state), state.planner.proposals);
  }, INTERVAL_MS);

  const restore = async (packId: string) => {
    const before = store.getState().planner.proposals;
    const plan = await shelf.load(packId);
    const { planner, ...state } = store.getState();
    if (state.pack.datasets?.manifest.id !== packId) return;
    held = packId;
    if (planner.proposals !== before) return;
    kept = plan?.proposals ?? [];
    store.setState(restorePlan(kept, plan?.savedMs ?? null));
  };

  const unsubscribe = store.subscribe((state, before) => {
    const packId = openedPack(state);
    if (packId !== null && packId !== openedPack(before) && packId !== held) {
      saving.stop();
      save(openedPack(before), before.planner.proposals);
      restore(packId).catch(tell);
    } else if (state.planner.proposals !== before.planner.proposals) {
      saving.ask();
    }
  });
  return () => {
    unsubscribe();
    saving.stop();
  };
}
