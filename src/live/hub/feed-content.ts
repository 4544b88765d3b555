import type { LiveStatements } from '../../domain/live';
import type { StatementFault } from '../content/statement';
import type { FeedMessage } from '../transport/feed-sink';

/** What became of one message. */
export interface Taking {
  readonly taken: number;
  /** Came after something newer, or found no room. */
  readonly dropped: number;
  readonly faults: readonly StatementFault[];
  /** Newest as-of time of what was taken, epoch milliseconds; NaN when none said. */
  readonly asOfMs: number;
  /** Addresses of more that the message only names, as written. */
  readonly links?: readonly string[];
}

/** What a feed has told so far, in the way of its role. */
export interface FeedContent {
  /** @throws AnlanError `feed-not-data` */
  take(message: FeedMessage): Taking;
  features(): number;
  /** What it says at a moment of warnings and resources; null = nothing but units. */
  statements(nowMs: number): LiveStatements | null;
  /** Rises whenever {@link statements} would give something else. */
  version(nowMs: number): number;
  /** The feed is gone. */
  clear(): void;
}
