import type { ComponentType } from 'react';
import type { ViewId } from '../store/state';
import { lazyPart } from '../ui';

/** Each view is a chunk of its own. */
export const VIEWS: Readonly<Record<ViewId, ComponentType>> = {
  operator: lazyPart(async () => (await import('../views/operator/operator-view')).OperatorView),
  planner: lazyPart(async () => (await import('../views/planner/planner-view')).PlannerView),
  finder: lazyPart(async () => (await import('../views/finder/finder-view')).FinderView),
};
