import { answerInView } from '../layers/resources/resource-points';
import type { AppStore } from '../../store/store';

const REVEAL_MS = 300;

/** Lets the routes of a new answer be drawn once from end to end; at once where motion is unwanted. */
export function followReveal(
  store: AppStore,
  onFrame: () => void,
  now: () => number = () => performance.now(),
) {
  let answer = answerInView(store.getState());
  let startedAt = Number.NEGATIVE_INFINITY;
  const unsubscribe = store.subscribe((state) => {
    const next = answerInView(state);
    if (next === answer) return;
    answer = next;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    startedAt = next === null || isStill ? Number.NEGATIVE_INFINITY : now();
  });
  return {
    /** 0–1; asks for another frame as long as it is not 1. */
    drawn: (): number => {
      const share = Math.min(1, (now() - startedAt) / REVEAL_MS);
      if (share < 1) requestAnimationFrame(onFrame);
      return share;
    },
    stop: unsubscribe,
  };
}
