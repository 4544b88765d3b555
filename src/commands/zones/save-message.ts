import { isHeldBack } from '../../domain/drawn-zone';
import type { LocalText } from '../../domain/language';
import { writeCap } from '../../ingest/cap';
import { loadCatalogue } from '../../i18n/catalogues';
import { createTranslate } from '../../i18n/translate';
import { drawnZones } from '../../store/slices/own/drawn-zones';
import type { CommandContext } from '../command';
import { exportFileName } from '../export/file-name';

/**
 * Writes a drawn zone as an Alert of this site and hands it to the person. Tests and drafts are restricted to those who
 * work on them; nothing is sent anywhere.
 */
export async function saveZoneMessage(
  { store, now, packsUrl, save }: CommandContext,
  id: string,
): Promise<void> {
  await Promise.all([loadCatalogue('zh-CN'), loadCatalogue('en')]);
  const state = store.getState();
  const zone = drawnZones(state)?.features.find((one) => one.id === id);
  if (zone === undefined) return;
  const inBoth = (key: 'zones.restriction' | `incidentType.${typeof zone.type}`): LocalText => ({
    zh: createTranslate('zh-CN')(key),
    en: createTranslate('en')(key),
  });
  const restriction = inBoth('zones.restriction');
  const { xml } = writeCap(zone, {
    identifier: `anlan-${id}-${state.clock.nowMs}`,
    sender: new URL(packsUrl).hostname,
    sent: new Date(state.clock.nowMs).toISOString(),
    msgType: 'Alert',
    references: [],
    event: inBoth(`incidentType.${zone.type}`),
    ...(isHeldBack(zone.status)
      ? { scope: 'Restricted', restriction: `${restriction.zh} / ${restriction.en}` }
      : { scope: 'Public' }),
  });
  const packId = state.pack.datasets?.manifest.id ?? 'pack';
  save(exportFileName(packId, id, now(), 'xml'), new TextEncoder().encode(xml), 'application/cap+xml');
}
