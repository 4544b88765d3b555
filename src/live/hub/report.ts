import type { FeedStatus, LiveStatements, UnitsSnapshot } from '../../domain/live';

/** What has changed since the last report; null = as before. */
export interface LiveReport {
  readonly statuses: readonly FeedStatus[] | null;
  readonly units: UnitsSnapshot | null;
  readonly statements: LiveStatements | null;
}
