import type { Action } from '../../action';
import type { SettingsState } from '../../state';

/** Changes some settings; the same values leave the state as it is. */
export function setSettings(change: Partial<SettingsState>): Action {
  return (state) => {
    const keys = Object.keys(change) as (keyof SettingsState)[];
    return keys.every((key) => state.settings[key] === change[key])
      ? state
      : { ...state, settings: { ...state.settings, ...change } };
  };
}
