import type { AppStore } from '../store/store';

/** Placeholder until the service worker is written. */
export function startOffline(_store: AppStore): void {}
