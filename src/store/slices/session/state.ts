import type { SessionState } from '../../state';

/** How the page starts; what is not said takes the value of a first visit. */
export function sessionState(start: Partial<SessionState> = {}): SessionState {
  return {
    view: 'operator',
    screen: 'desk',
    language: 'en',
    theme: 'light',
    online: true,
    offlineReady: false,
    ...start,
  };
}
