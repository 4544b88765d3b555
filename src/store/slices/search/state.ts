import type { SearchState } from '../../state';

export function searchState(): SearchState {
  return { query: '', hits: [], state: 'idle' };
}
