import type { RunsState } from '../../state';

export function runsState(): RunsState {
  return { nearest: { state: 'idle' }, coverage: { state: 'idle' } };
}
