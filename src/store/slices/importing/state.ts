import type { ImportingState } from '../../state';

/** No file is being imported. */
export function importingState(): ImportingState {
  return {
    files: [],
    choices: { reading: {}, table: null, plan: {} },
    preview: { state: 'idle' },
    shift: null,
    check: { state: 'idle' },
    taking: { state: 'idle' },
  };
}
