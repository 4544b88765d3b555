import type { FeedStatus, LiveStatements, UnitsSnapshot } from '../../../domain/live';
import type { Action } from '../../action';
import type { LiveState, OwnFeed } from '../../live-state';
import { setLiveOverlay } from '../own/refresh';
import { overlayOf } from './overlay-of';

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

export const applyLive =
  ({ nowMs, statuses, units, statements }: LiveNews): Action =>
  (state) => {
    const next = change({
      nowMs,
      ...(statuses === null ? {} : { statuses }),
      ...(units === null ? {} : { units }),
    })(state);
    if (statements === null) return next;
    const { lifted, unplaced } = statements;
    return setLiveOverlay(overlayOf(statements))(change({ lifted, unplaced })(next));
  };

/** Forgets what feeds have told: another pack or another public is looking. */
export const clearLive: Action = (state) =>
  setLiveOverlay(null)(change({ statuses: [], units: null, lifted: [], unplaced: [] })(state));

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
