import { NO_PLACES } from './team-positions';
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
    places: { atMs: 0, teams: NO_PLACES },
    statements: null,
    lifted: [],
    unplaced: [],
    origins,
    retry: { serial: 0, id: null },
  };
}
