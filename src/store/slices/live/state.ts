import type { LiveState } from '../../live-state';

/** No feeds yet. @param origins see {@link LiveState.origins}. */
export function liveState(origins: readonly string[] | null = null): LiveState {
  return {
    own: [],
    paused: [],
    savedMs: null,
    nowMs: 0,
    statuses: [],
    units: null,
    lifted: [],
    unplaced: [],
    origins,
    retry: { serial: 0, id: null },
  };
}
