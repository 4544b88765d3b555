import type { Problem } from '../../domain/errors';

/** One message of a feed, as it came. */
export interface FeedMessage {
  readonly text: string;
  /** Topic of MQTT; null for the others. */
  readonly topic: string | null;
  /** Time that the message as a whole is of; null where its source does not say (an old message kept by a broker). */
  readonly asOfMs: number | null;
  /** True: the whole state of the feed. False: what has changed. */
  readonly isWhole: boolean;
}

/** What a connection tells of itself. */
export interface FeedSink {
  /** The other side answers. */
  connected(): void;
  /** The other side says that nothing has changed. */
  unchanged(): void;
  /** Takes a message; throws an AnlanError when a whole state is no data at all. */
  message(message: FeedMessage): void;
  /** A message that cannot be used; the connection stays. */
  unusable(problem: Problem): void;
  /** Messages that gave way because too many came. */
  skipped(count: number): void;
  /** Broken off or not to be reached. */
  failed(problem: Problem, nextTryMs: number): void;
}

/** A connection to a feed, kept up until it is stopped. */
export interface FeedConnection {
  /** Tries at once instead of waiting: the network is back, or a person asks. */
  retry(): void;
  stop(): void;
}
