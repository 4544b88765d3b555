import type { Problem } from '../../domain/errors';
import type { FeedDeclaration } from '../../domain/feed';

/** A feed as it is to be run. */
export interface FeedPlan {
  /** With an absolute address. */
  readonly feed: FeedDeclaration;
  readonly isPaused: boolean;
  /** Why this page may not reach it; null = it may. */
  readonly refusal: Problem | null;
}
