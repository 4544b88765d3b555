import type { Dispatch } from '../../commands/command';
import type { LonLat } from '../../domain/geo';
import { finderResult } from '../../store/slices/runs/selectors';
import type { AppState } from '../../store/state';
import type { AppStore } from '../../store/store';

/** Nearest and farthest corner of positions; null for none. */
export function boundsOf(positions: readonly LonLat[]): readonly [LonLat, LonLat] | null {
  if (positions.length === 0) return null;
  const lons = positions.map((position) => position[0]);
  const lats = positions.map((position) => position[1]);
  return [
    [Math.min(...lons), Math.min(...lats)],
    [Math.max(...lons), Math.max(...lats)],
  ];
}

/** What the public should see of the answer: where they are, and the way to the chosen shelter. */
export function answerPositions(state: AppState): readonly LonLat[] {
  const answer = finderResult(state);
  const { origin, chosen } = state.finder;
  if (!answer || !origin) return [];
  const item = answer.groups.shelter.items[chosen];
  const shelter = state.pack.datasets?.shelters.find(({ id }) => id === item?.id);
  return [origin.position, ...(item?.route?.coordinates ?? []), ...(shelter ? [shelter.position] : [])];
}

/** Brings each new answer, and each newly chosen shelter, into view. */
export function frameAnswer(store: AppStore, dispatch: Dispatch): () => void {
  const answered = (state: AppState) => [finderResult(state), state.finder.chosen] as const;
  let [answer, chosen] = answered(store.getState());
  return store.subscribe((state) => {
    const [nextAnswer, nextChosen] = answered(state);
    if (nextAnswer === answer && nextChosen === chosen) return;
    [answer, chosen] = [nextAnswer, nextChosen];
    const bounds = boundsOf(answerPositions(state));
    if (bounds) dispatch('camera.go', { bounds });
  });
}
