import { createStore, type StoreApi } from 'zustand';
import type { AppState } from './state';

export type AppStore = StoreApi<AppState>;

/** A store from a complete first state; slices give the parts (`slices/<name>/state.ts`). */
export function createAppStore(initial: AppState): AppStore {
  return createStore<AppState>(() => initial);
}
