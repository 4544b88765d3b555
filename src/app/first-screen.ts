import type { Language } from '../domain/language';
import type { Start } from '../store/initial-state';
import type { Preferences } from '../store/persist/preferences';
import type { SettingsState, Theme } from '../store/state';
import type { UrlState } from './url';

/** What the browser says about the person. */
export interface Surroundings {
  /** `navigator.languages`, most wanted first. */
  readonly languages: readonly string[];
  readonly prefersDark: boolean;
  readonly online: boolean;
  /** Wall clock, epoch milliseconds. */
  readonly nowMs: number;
}

/** The first language that the interface has; English where it has none of them. */
export function firstLanguage(languages: readonly string[]): Language {
  const known = languages.map((tag) => tag.toLowerCase()).find((tag) => /^(zh|en)\b/.test(tag));
  return known?.startsWith('zh') ? 'zh-CN' : 'en';
}

/** A wall display hangs in a dim room; elsewhere the system decides. */
function firstTheme(url: UrlState, { prefersDark }: Surroundings): Theme {
  const isWall = url.screen === 'wall' && (url.view ?? 'operator') === 'operator';
  return isWall || prefersDark ? 'dark' : 'light';
}

/** An address written by the page carries its language; what such a one leaves out is ordinary, so that a link reproduces the screen. */
const isWhole = (url: UrlState): boolean => url.language !== null;

/** The edited policy table has no place in an address. */
function keptSettings(url: UrlState, { settings }: Preferences): Partial<SettingsState> {
  if (!isWhole(url)) return settings;
  return settings.hazardRoads ? { hazardRoads: settings.hazardRoads } : {};
}

/** How the page starts: the address has the first word, then what the browser keeps, then its surroundings. */
export function firstScreen(url: UrlState, kept: Preferences, around: Surroundings): Start {
  const said: Partial<SettingsState> = {
    ...(url.walker && { walker: url.walker }),
    ...(url.standardId && { standardId: url.standardId }),
    ...(url.shelterClass && { shelterClass: url.shelterClass }),
    ...(url.method && { coverageMethod: url.method }),
    ...(url.count && { k: url.count }),
  };
  return {
    session: {
      view: url.view ?? 'operator',
      screen: url.screen ?? 'desk',
      language: url.language ?? kept.language ?? firstLanguage(around.languages),
      theme: url.theme ?? kept.theme ?? firstTheme(url, around),
      online: around.online,
    },
    settings: { ...keptSettings(url, kept), ...said },
    layers: url.layers,
    packId: url.pack,
    camera: url.camera,
    selected: url.selected,
    open: { rail: url.rail, table: url.table },
    nowMs: around.nowMs,
  };
}
