import type { ClosuresState } from '../../state';

export function closuresState(): ClosuresState {
  return { items: [], undo: [], redo: [], draft: null, savedMs: null };
}
