import type { AppState } from '../../store/state';
import type { HitTarget } from '../layers/layer-description';
import type { DragHandle } from './drag';

/** The pointer says what a click would do. */
export function cursorFor(state: AppState, target: HitTarget | null, handle: DragHandle | null): string {
  if (state.incident.placing || state.planner.adding || state.closures.draft !== null) return 'crosshair';
  if (handle) return 'move';
  if (target) return target.shape === 'cluster' ? 'zoom-in' : 'pointer';
  if (state.session.view === 'operator' && state.incident.current === null) return 'crosshair';
  return 'grab';
}
