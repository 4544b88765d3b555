import { DRAWN_ZONES_ID, drawnZone, type ZoneKind } from '../../domain/drawn-zone';
import { ROMAN, type Hazard } from '../../domain/hazard';
import type { LocalText } from '../../domain/language';
import type { OwnLayerOf } from '../../domain/own-layer';
import { loadCatalogue } from '../../i18n/catalogues';
import { createTranslate, type MessageKey, type MessageValues } from '../../i18n/translate';
import { editOwn } from '../../store/slices/own/actions';
import { drawnZones } from '../../store/slices/own/drawn-zones';
import type { AppState } from '../../store/state';
import { numberIn } from '../../store/value-edit';
import type { CommandInputs } from '../catalogue';
import type { CommandContext } from '../command';

/** A text in both languages: a zone may be passed on to people who read the other one. */
async function inBoth(
  key: MessageKey,
  values: (language: 'zh-CN' | 'en') => MessageValues,
): Promise<LocalText> {
  await Promise.all([loadCatalogue('zh-CN'), loadCatalogue('en')]);
  const text = (language: 'zh-CN' | 'en') => createTranslate(language)(key, values(language));
  return { zh: text('zh-CN'), en: text('en') };
}

async function textsOf({
  type,
  level,
}: ZoneKind): Promise<Pick<Hazard, 'headline' | 'description' | 'instruction' | 'areaDesc'>> {
  const none = () => ({});
  return {
    headline: await inBoth('zones.headline', (language) => ({
      type: createTranslate(language)(`incidentType.${type}`),
      level: ROMAN[level],
    })),
    description: await inBoth('zones.description', none),
    instruction: await inBoth('zones.instruction', none),
    areaDesc: await inBoth('zones.area', none),
  };
}

/** The layer with these zones in it; null = there is nothing left to keep. */
function layerWith(state: AppState, zones: readonly Hazard[], addedMs: number): OwnLayerOf<'hazards'> | null {
  if (zones.length === 0) return null;
  const before = drawnZones(state);
  return {
    id: DRAWN_ZONES_ID,
    kind: 'hazards',
    name: createTranslate(state.session.language)('zones.layer'),
    from: 'drawn',
    mode: 'add',
    inUse: before?.inUse ?? true,
    features: zones,
    grade: state.clock.exercise ? 'exercise' : 'estimated',
    source: 'drawn',
    asOf: new Date(state.clock.nowMs).toISOString(),
    addedMs: before?.addedMs ?? addedMs,
    version: before?.version ?? 1,
    bytes: JSON.stringify(zones).length,
  };
}

const keep =
  (
    zones: (before: readonly Hazard[]) => readonly Hazard[],
    note: 'add' | 'change' | 'remove',
    addedMs: number,
  ) =>
  (state: AppState): AppState => {
    const layer = layerWith(state, zones(drawnZones(state)?.features ?? []), addedMs);
    return editOwn({
      note,
      put: layer === null ? [] : [layer],
      remove: layer === null ? [DRAWN_ZONES_ID] : [],
    })(state);
  };

/** Puts a drawn zone among the own layers, in force at once, and selects it. */
export async function addZone(
  { store, dispatch, now }: CommandContext,
  { corners, ...kind }: CommandInputs['zone.add'],
): Promise<void> {
  const texts = await textsOf(kind);
  const state = store.getState();
  const numbers = (drawnZones(state)?.features ?? []).map(({ id }) => numberIn(id));
  const id = `zone-${Math.max(0, ...numbers.filter(Number.isFinite)) + 1}`;
  const { nowMs: atMs, exercise: isExercise } = state.clock;
  const sender = { zh: '安澜', en: 'Anlan' };
  const zone = drawnZone({ ...kind, id, corners, atMs, isExercise, texts, sender });
  store.setState(keep((before) => [...before, zone], 'add', now()));
  dispatch('selection.select', { kind: 'hazard', id });
}

export function changeZone({ store, now }: CommandContext, changed: CommandInputs['zone.change']): void {
  if (!drawnZones(store.getState())?.features.some(({ id }) => id === changed.id)) return;
  const swap = (zone: Hazard) => (zone.id === changed.id ? changed : zone);
  store.setState(keep((before) => before.map(swap), 'change', now()));
}

export function removeZone({ store, now }: CommandContext, id: CommandInputs['zone.remove']): void {
  if (!drawnZones(store.getState())?.features.some((zone) => zone.id === id)) return;
  store.setState(keep((before) => before.filter((zone) => zone.id !== id), 'remove', now()));
}
