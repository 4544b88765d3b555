import type { AppState } from './state';

/** A change of the state as a pure function; the same object back means that nothing changed. */
export type Action = (state: AppState) => AppState;
