import { draftClosure } from '../../store/slices/closures/actions';
import type { Command } from '../command';
import { storeCommand } from '../define';
import { addZone, changeZone, removeZone } from './edits';

export const zoneDraw = storeCommand('zone.draw', (zone) =>
  draftClosure({ zone, shape: 'area', vertices: [] }),
);

export const zoneAdd: Command<'zone.add'> = { id: 'zone.add', shortcut: null, run: addZone };
export const zoneChange: Command<'zone.change'> = { id: 'zone.change', shortcut: null, run: changeZone };
export const zoneRemove: Command<'zone.remove'> = { id: 'zone.remove', shortcut: null, run: removeZone };

/** The code that writes a message is fetched when somebody asks for one. */
export const zoneMessage: Command<'zone.message'> = {
  id: 'zone.message',
  shortcut: null,
  run: async (context, id) => (await import('./save-message')).saveZoneMessage(context, id),
};
