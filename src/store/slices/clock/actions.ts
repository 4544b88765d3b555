import type { Action } from '../../action';
import type { ClockState } from '../../state';

export const setClock =
  (clock: ClockState): Action =>
  (state) =>
    state.clock.nowMs === clock.nowMs && state.clock.exercise === clock.exercise
      ? state
      : { ...state, clock };
