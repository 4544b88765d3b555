import type { FinderState } from '../../state';

export function finderState(): FinderState {
  return { origin: null, run: { state: 'idle' }, locating: false, chosen: 0 };
}
