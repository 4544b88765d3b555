import type { Action } from '../../action';
import type { FinderState, NearestResult, Run } from '../../state';

/** Where the person is; null forgets it and the answer with it. */
export const setFinderOrigin =
  (origin: FinderState['origin']): Action =>
  (state) => ({
    ...state,
    finder: {
      ...state.finder,
      origin,
      chosen: 0,
      run: origin === null ? { state: 'idle' } : state.finder.run,
    },
  });

export const setFinderRun =
  (run: Run<NearestResult>): Action =>
  (state) => ({ ...state, finder: { ...state.finder, run } });

export const setLocating =
  (locating: boolean): Action =>
  (state) => ({ ...state, finder: { ...state.finder, locating } });

/** @param chosen place in the list of answers, from 0. */
export const chooseAnswer =
  (chosen: number): Action =>
  (state) =>
    state.finder.chosen === chosen ? state : { ...state, finder: { ...state.finder, chosen } };
