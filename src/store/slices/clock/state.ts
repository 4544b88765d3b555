import type { ClockState } from '../../state';

/** The real clock, until a pack says that it is an exercise. */
export function clockState(nowMs: number): ClockState {
  return { nowMs, exercise: false };
}
