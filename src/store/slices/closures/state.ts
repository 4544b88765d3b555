import type { ClosuresState } from '../../state';

export function closuresState(): ClosuresState {
  return { items: [], undo: [], redo: [], draft: null, seen: null, roads: { state: 'idle' }, savedMs: null };
}
