import type { PackState } from '../../state';

/** No pack yet. @param id the pack that is wanted; null = the first one offered. */
export function packState(id: string | null = null): PackState {
  return { index: null, id, status: { state: 'idle' }, base: null, live: null, datasets: null, version: 0 };
}
