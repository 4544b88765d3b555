import { type ComponentType, lazy } from 'react';
import { AnlanError } from '../domain/errors';
import type { ViewId } from '../store/state';
import { ViewMissing } from './screens/view-missing';

const FILES = import.meta.glob<Record<string, ComponentType>>('../views/*/*-view.tsx');

/** A view that is fetched when it is first shown; one that cannot be fetched throws `view-unreadable`. */
function lazyView(file: string, name: string) {
  return lazy(async () => {
    try {
      return { default: (await FILES[file]?.())?.[name] ?? ViewMissing };
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new AnlanError('view-unreadable', { message }, { cause });
    }
  });
}

export const VIEWS: Readonly<Record<ViewId, ComponentType>> = {
  operator: lazyView('../views/operator/operator-view.tsx', 'OperatorView'),
  planner: lazyView('../views/planner/planner-view.tsx', 'PlannerView'),
  finder: lazyView('../views/finder/finder-view.tsx', 'FinderView'),
};
