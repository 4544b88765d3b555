import type { CommandId } from '../commands/catalogue';
import type { Dispatch } from '../commands/command';
import { isWall } from '../store/slices/session/selectors';
import type { AppState } from '../store/state';
import type { AppStore } from '../store/store';

/** A wall display has nobody to press "try again". */
const WALL_INTERVAL_MS = 30_000;

type Retry = Extract<CommandId, 'pack.retry' | 'nearest.run' | 'coverage.run'>;

/** What failed and can be tried again as it is. */
export function failedWork({ pack, runs }: AppState): readonly Retry[] {
  if (pack.status.state === 'failed') return ['pack.retry'];
  const failed: Retry[] = [];
  if (runs.nearest.state === 'failed') failed.push('nearest.run');
  if (runs.coverage.state === 'failed') failed.push('coverage.run');
  return failed;
}

/** Loads the pack again when the network is back, and on a wall tries whatever failed again every half minute. */
export function startRecovery(store: AppStore, dispatch: Dispatch, page: EventTarget): () => void {
  const onOnline = () => {
    if (store.getState().pack.status.state === 'failed') dispatch('pack.retry');
  };
  page.addEventListener('online', onOnline);
  const timer = setInterval(() => {
    const state = store.getState();
    if (isWall(state)) for (const command of failedWork(state)) dispatch(command);
  }, WALL_INTERVAL_MS);
  return () => {
    page.removeEventListener('online', onOnline);
    clearInterval(timer);
  };
}
