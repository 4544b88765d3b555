import type { UnitIdentity, UnitsSnapshot } from '../../domain/live';
import type { FeedPlan } from '../hub/feed-plan';
import type { Situation } from '../hub/situation';
import type { LiveReport } from '../hub/report';

/** What the page says to the thread of the feeds. */
export type ToLiveWorker =
  | { readonly type: 'feeds'; readonly plans: readonly FeedPlan[]; readonly pageOrigin: string }
  | { readonly type: 'situation'; readonly situation: Situation }
  | { readonly type: 'retry'; readonly id: string | null }
  | { readonly type: 'acknowledge' };

/** A report on its way: the roster, which seldom changes, crosses only when it has. */
export interface ReportParcel extends Omit<LiveReport, 'units'> {
  readonly units:
    | (Omit<UnitsSnapshot, 'roster'> & { readonly roster: readonly UnitIdentity[] | null })
    | null;
}
