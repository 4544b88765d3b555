import { createSituationClock, tickEverySecond } from '../live/situation-clock';
import { setClock } from '../store/slices/clock/actions';
import { manifest } from '../store/slices/pack/selectors';
import type { AppStore } from '../store/store';

/** Runs the clock that the opened pack asks for. Gives the way to stop. */
export function syncClock(store: AppStore, wallNow: () => number): () => void {
  const openedMs = wallNow();
  const begin = () => {
    const start = manifest(store.getState())?.exerciseStart ?? null;
    const clock = createSituationClock(start, openedMs, wallNow);
    return tickEverySecond(clock, (nowMs) => store.setState(setClock({ nowMs, exercise: clock.exercise })));
  };
  let stop = begin();
  const unsubscribe = store.subscribe((state, before) => {
    if (manifest(state) === manifest(before)) return;
    stop();
    stop = begin();
  });
  return () => {
    unsubscribe();
    stop();
  };
}
