import type { Action } from '../../action';
import type { PlaceHit } from '../../state';
import { searchState } from './state';

/** A query is being looked up; the former hits stay until the new ones come, so that the list does not jump. */
export const searching =
  (query: string): Action =>
  (state) => ({ ...state, search: { ...state.search, query, state: 'searching' } });

/** Hits of a query; those of a query that is no longer asked are dropped. */
export const searchFound =
  (query: string, hits: readonly PlaceHit[]): Action =>
  (state) =>
    state.search.query === query ? { ...state, search: { query, hits, state: 'done' } } : state;

export const clearSearch = (): Action => (state) => ({ ...state, search: searchState() });
