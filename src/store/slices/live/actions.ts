import type { FeedStatus, LiveStatements, UnitsSnapshot } from '../../../domain/live';
import type { Action } from '../../action';
import type { LiveState, OwnFeed } from '../../live-state';
import { setLiveOverlay } from '../own/refresh';
import { overlayOf } from './overlay-of';
import { NO_PLACES, teamPlaces } from './team-positions';

const change =
  (part: Partial<LiveState>): Action =>
  (state) => ({ ...state, live: { ...state.live, ...part } });

/** What the thread of the feeds has found out since it last spoke; null = as before. */
export interface LiveNews {
  readonly nowMs: number;
  readonly statuses: readonly FeedStatus[] | null;
  readonly units: UnitsSnapshot | null;
  readonly statements: LiveStatements | null;
}

/** How often units are looked at for where teams are, milliseconds. */
export const PLACES_PACE_MS = 10_000;

/** Where teams are now, no more often than the pace allows. */
const lookAtPlaces: Action = (state) => {
  const { nowMs, places, units } = state.live;
  if (nowMs - places.atMs < PLACES_PACE_MS) return state;
  const teams = teamPlaces(state.pack.base?.teams ?? [], units, places.teams);
  return change({ places: { atMs: nowMs, teams } })(state);
};

const NOTHING_SAID: LiveStatements = { hazards: [], resources: [], lifted: [], unplaced: [] };

export const applyLive =
  ({ nowMs, statuses, units, statements }: LiveNews): Action =>
  (state) => {
    const heard = change({
      nowMs,
      ...(statuses === null ? {} : { statuses }),
      ...(units === null ? {} : { units }),
      ...(statements === null
        ? {}
        : { statements, lifted: statements.lifted, unplaced: statements.unplaced }),
    })(state);
    const next = lookAtPlaces(heard);
    const { places } = next.live;
    if (statements === null && places.teams === state.live.places.teams) return next;
    return setLiveOverlay(overlayOf(next.live.statements ?? NOTHING_SAID, places.teams))(next);
  };

/** Forgets what feeds have told: another pack or another public is looking. */
export const clearLive: Action = (state) =>
  setLiveOverlay(null)(
    change({
      statuses: [],
      units: null,
      places: { atMs: 0, teams: NO_PLACES },
      statements: null,
      lifted: [],
      unplaced: [],
    })(state),
  );

export const restoreFeeds = (own: readonly OwnFeed[], savedMs: number | null): Action =>
  change({ own, savedMs });

export const feedsSaved = (savedMs: number): Action => change({ savedMs });

export const addFeed =
  (feed: OwnFeed): Action =>
  (state) =>
    change({ own: [...state.live.own, feed] })(state);

export const removeFeed =
  (id: string): Action =>
  (state) =>
    change({ own: state.live.own.filter(({ feed }) => feed.id !== id) })(state);

/** Stops a feed, of the pack or an own one, or lets it go on. */
export const pauseFeed =
  (id: string, isPaused: boolean): Action =>
  (state) => {
    const { own, paused } = state.live;
    if (own.some(({ feed }) => feed.id === id))
      return change({ own: own.map((one) => (one.feed.id === id ? { ...one, isPaused } : one)) })(state);
    const others = paused.filter((one) => one !== id);
    return change({ paused: isPaused ? [...others, id] : others })(state);
  };

/** @param id null = all feeds. */
export const retryFeeds =
  (id: string | null): Action =>
  (state) =>
    change({ retry: { serial: state.live.retry.serial + 1, id } })(state);
