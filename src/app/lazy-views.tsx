import { type ComponentType, lazy } from 'react';
import { AnlanError } from '../domain/errors';
import type { ViewId } from '../store/state';

/** A view that is fetched when it is first shown; one that cannot be fetched throws `view-unreadable`. */
function lazyView(load: () => Promise<ComponentType>) {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new AnlanError('view-unreadable', { message }, { cause });
    }
  });
}

/** Each view is a chunk of its own. */
export const VIEWS: Readonly<Record<ViewId, ComponentType>> = {
  operator: lazyView(async () => (await import('../views/operator/operator-view')).OperatorView),
  planner: lazyView(async () => (await import('../views/planner/planner-view')).PlannerView),
  finder: lazyView(async () => (await import('../views/finder/finder-view')).FinderView),
};
