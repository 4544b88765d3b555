import type { Action } from '../store/action';
import type { CommandId, CommandInputs } from './catalogue';
import type { Command } from './command';

/** A command that does no more than change the store. */
export function storeCommand<Id extends CommandId>(
  id: Id,
  action: (input: CommandInputs[Id]) => Action,
  shortcut: string | null = null,
): Command<Id> {
  return { id, shortcut, run: ({ store }, input) => store.setState(action(input)) };
}
