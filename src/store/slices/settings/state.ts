import type { SettingsState } from '../../state';

/** Settings of a first visit: healthy walkers, the pack's own standard, the smallest shelter class, by road. */
export function settingsState(start: Partial<SettingsState> = {}): SettingsState {
  return {
    walker: 'healthy',
    standardId: null,
    shelterClass: 'emergency',
    coverageMethod: 'road',
    k: 5,
    hazardRoads: null,
    ...start,
  };
}
