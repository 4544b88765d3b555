import { setSettings } from '../store/slices/settings/actions';
import { storeCommand } from './define';
import { fitClass } from './pack-open';

/** Most resources of a kind that a search offers. */
const COUNT_LIMIT = 20;

export const settingsWalker = storeCommand('settings.walker', (walker) => setSettings({ walker }));
export const settingsStandard = storeCommand(
  'settings.standard',
  (standardId) => (state) => fitClass(setSettings({ standardId })(state)),
);
export const settingsClass = storeCommand('settings.class', (shelterClass) => setSettings({ shelterClass }));
export const settingsMethod = storeCommand('settings.method', (coverageMethod) =>
  setSettings({ coverageMethod }),
);
export const settingsCount = storeCommand('settings.count', (count) =>
  setSettings({ k: Math.min(COUNT_LIMIT, Math.max(1, Math.round(count) || 1)) }),
);
export const settingsHazardRoads = storeCommand('settings.hazard-roads', (hazardRoads) =>
  setSettings({ hazardRoads }),
);
