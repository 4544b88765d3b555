import type { FeedDeclaration } from '../domain/feed';
import type { LiveOverlay } from '../domain/live-overlay';
import type {
  FeedStatus,
  LiftedNotice,
  LiveStatements,
  UnitsSnapshot,
  UnplacedWarning,
} from '../domain/live';

export type { FeedStatus, UnitsSnapshot } from '../domain/live';

/** A feed that a person has added on top of those of the pack. */
export interface OwnFeed {
  /** With an absolute address. */
  readonly feed: FeedDeclaration;
  readonly isPaused: boolean;
}

/** Feeds and what they tell; the connections themselves live elsewhere. */
export interface LiveState {
  /** Feeds added in this browser for the opened pack. */
  readonly own: readonly OwnFeed[];
  /** Feeds of the pack that a person has stopped, by id. */
  readonly paused: readonly string[];
  /** Wall clock at which the own feeds were last kept in the browser; null while they never were. */
  readonly savedMs: number | null;
  /** Wall clock at the last word from the feeds, epoch milliseconds; ages are counted by it, not by an exercise's clock. */
  readonly nowMs: number;
  /** How each running feed stands. */
  readonly statuses: readonly FeedStatus[];
  readonly units: UnitsSnapshot | null;
  /** Teams of the pack by their units, looked at every ten seconds. */
  readonly places: { readonly atMs: number; readonly teams: LiveOverlay['teams'] };
  /** What feeds last said of warnings and resources. */
  readonly statements: LiveStatements | null;
  readonly lifted: readonly LiftedNotice[];
  readonly unplaced: readonly UnplacedWarning[];
  /** Origins that the policy of the page names for feeds; null = the page has no policy. */
  readonly origins: readonly string[] | null;
  /** Rises whenever feeds are to be tried at once. */
  readonly retry: { readonly serial: number; readonly id: string | null };
}
