import type { FeedStatus, LiveStatements, UnitsSnapshot } from '../../domain/live';

/** What has changed since the last report; null = as before. */
export interface LiveReport {
  /** Wall clock, epoch milliseconds. */
  readonly nowMs: number;
  readonly statuses: readonly FeedStatus[] | null;
  readonly units: UnitsSnapshot | null;
  readonly statements: LiveStatements | null;
}
