import type { Command } from './command';

export const zoneMessage: Command<'zone.message'> = {
  id: 'zone.message',
  shortcut: null,
  run() {},
};
