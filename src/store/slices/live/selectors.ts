import type { FeedDeclaration } from '../../../domain/feed';
import {
  FRESHNESSES,
  type FeedStatus,
  type Freshness,
  type LiftedNotice,
  type UnitsSnapshot,
  type UnplacedWarning,
} from '../../../domain/live';
import { memo } from '../../memo';
import type { AppState } from '../../state';
import { audienceOf } from '../session/selectors';

/** A feed of the opened pack or of this browser, and how it stands. */
export interface FeedInUse {
  /** With an absolute address. */
  readonly feed: FeedDeclaration;
  readonly from: 'pack' | 'own';
  readonly isPaused: boolean;
}

const NO_FEEDS: readonly FeedInUse[] = [];
const base = (state: AppState) => state.pack.base;

/** All feeds that this view may know of: the public sees public feeds of the pack and nothing added by hand. */
export const feedsInUse = memo(
  [base, (state) => state.live.own, (state) => state.live.paused, (state) => state.session.view],
  (pack, own, paused, view): readonly FeedInUse[] => {
    if (pack === null) return NO_FEEDS;
    const audience = audienceOf(view);
    const declared = (pack.manifest.feeds ?? [])
      .filter((feed) => audience === 'internal' || feed.audience === 'public')
      .map(
        (feed): FeedInUse => ({
          feed: { ...feed, url: new URL(feed.url, pack.baseUrl).href },
          from: 'pack',
          isPaused: paused.includes(feed.id),
        }),
      );
    const added = audience === 'internal' ? own : [];
    return [...declared, ...added.map(({ feed, isPaused }): FeedInUse => ({ feed, from: 'own', isPaused }))];
  },
);

export interface FeedRow extends FeedInUse {
  /** Null until the feed has been begun. */
  readonly status: FeedStatus | null;
}

/** Every feed with how it stands, in the order of declaration. */
export const feedRows = memo(
  [feedsInUse, (state: AppState) => state.live.statuses],
  (feeds, statuses): readonly FeedRow[] => {
    const byId = new Map(statuses.map((status) => [status.id, status]));
    return feeds.map((one) => ({ ...one, status: byId.get(one.feed.id) ?? null }));
  },
);

export const units = (state: AppState): UnitsSnapshot | null => state.live.units;

/** How many units there are of each age. */
export const unitCounts = memo([units], (snapshot): Readonly<Record<Freshness, number>> => {
  const counts = { fresh: 0, ageing: 0, unknown: 0 };
  for (const index of snapshot?.freshness ?? []) counts[FRESHNESSES[index] ?? 'unknown'] += 1;
  return counts;
});

/** One unit as a card shows it. */
export interface UnitNow {
  readonly row: number;
  readonly snapshot: UnitsSnapshot;
}

/** Where a unit stands in the snapshot; null when there is no such unit. */
export function findUnit(snapshot: UnitsSnapshot | null, id: string): UnitNow | null {
  const row = snapshot?.roster.findIndex((unit) => unit.id === id) ?? -1;
  return snapshot === null || row < 0 ? null : { row, snapshot };
}

/** Notices that a warning was lifted, as long as they stand. */
export const liftedNotices = (state: AppState): readonly LiftedNotice[] => state.live.lifted;
/** Warnings in force or to come whose place cannot be drawn. */
export const unplacedWarnings = (state: AppState): readonly UnplacedWarning[] => state.live.unplaced;
