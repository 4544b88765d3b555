import * as v from 'valibot';
import { INCIDENT_TYPE_IDS } from '../../domain/incident';
import { LANGUAGES } from '../../domain/language';
import { SHELTER_CLASSES } from '../../domain/shelter';
import { WALKERS } from '../../domain/travel';
import type { SessionState, SettingsState } from '../state';
import { storageError } from './storage-problem';
import { type Migrations, upgrade } from './versions';

const KEY = 'anlan.preferences';
const VERSION = 1;
/** From version 1 on, one step for each version that was ever shipped. */
const MIGRATIONS: Migrations = {};

/** What a zone or a closure does to a road, as it is kept. */
export const roadEffectSchema = v.variant('effect', [
  v.object({ effect: v.literal('open') }),
  v.object({ effect: v.literal('closed') }),
  v.object({ effect: v.literal('slow'), factor: v.number() }),
]);
const hazardRoadRule = v.object({
  type: v.picklist(['*' as const, ...INCIDENT_TYPE_IDS]),
  level: v.picklist([1, 2, 3, 4]),
  roads: v.object({
    walk: roadEffectSchema,
    car: roadEffectSchema,
    emergency: roadEffectSchema,
    truck: roadEffectSchema,
  }),
});
const schema = v.object({
  language: v.nullable(v.picklist(LANGUAGES)),
  theme: v.nullable(v.picklist(['dark', 'light'])),
  settings: v.partial(
    v.object({
      walker: v.picklist(WALKERS),
      standardId: v.nullable(v.string()),
      shelterClass: v.picklist(SHELTER_CLASSES),
      coverageMethod: v.picklist(['road', 'straight-line']),
      k: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
      hazardRoads: v.nullable(v.array(hazardRoadRule)),
    }),
  ),
});

/** What the browser keeps of a person's choices; null = nothing chosen. */
export interface Preferences {
  readonly language: SessionState['language'] | null;
  readonly theme: SessionState['theme'] | null;
  readonly settings: Partial<SettingsState>;
}

export const NO_PREFERENCES: Preferences = { language: null, theme: null, settings: {} };

/** Storage as the browser gives it; asking for it throws in some private windows. */
export type OpenStorage = () => Pick<Storage, 'getItem' | 'setItem'>;

/** The kept preferences; none when nothing, or nothing that can be read, is kept. Throws `storage-unavailable`. */
export function readPreferences(open: OpenStorage): Preferences {
  let text: string | null;
  try {
    text = open().getItem(KEY);
  } catch (thrown) {
    throw storageError(thrown);
  }
  return text === null ? NO_PREFERENCES : parsePreferences(text);
}

function parsePreferences(text: string): Preferences {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return NO_PREFERENCES;
  }
  const envelope = v.safeParse(v.object({ version: v.number(), content: v.unknown() }), kept);
  if (!envelope.success) return NO_PREFERENCES;
  const parsed = v.safeParse(schema, upgrade(envelope.output, VERSION, MIGRATIONS));
  if (!parsed.success) return NO_PREFERENCES;
  const { settings, ...rest } = parsed.output;
  const said = Object.entries(settings).filter(([, value]) => value !== undefined);
  return { ...rest, settings: Object.fromEntries(said) };
}

/** Keeps the preferences. Throws `storage-full` or `storage-unavailable`. */
export function writePreferences(open: OpenStorage, preferences: Preferences): void {
  try {
    open().setItem(KEY, JSON.stringify({ version: VERSION, content: preferences }));
  } catch (thrown) {
    throw storageError(thrown);
  }
}
