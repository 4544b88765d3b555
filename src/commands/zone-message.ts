import type { Command } from './command';

/** Takes a drawn zone away as a CAP 1.2 message; the code that writes it is fetched when somebody does. */
export const zoneMessage: Command<'zone.message'> = {
  id: 'zone.message',
  shortcut: null,
  async run(context, id) {
    const { saveZoneMessage } = await import('./export/zone-message');
    await saveZoneMessage(context, id);
  },
};
