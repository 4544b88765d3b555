import { problemOf } from '../domain/errors';
import { raiseNotice } from '../store/slices/notices/actions';
import type { CommandId, CommandInputs } from './catalogue';
import type { CommandContext, Dispatch } from './command';
import { COMMANDS, type CommandRegistry } from './registry';

/** What the page gives to commands; the way to call each other is added here. */
export type Services = Omit<CommandContext, 'dispatch'>;

/** Runs commands by id. Whatever a command throws, at once or later, becomes a notice. */
export function createDispatch(services: Services, commands: CommandRegistry = COMMANDS): Dispatch {
  const tell = (thrown: unknown) => services.store.setState(raiseNotice(problemOf(thrown)));
  const dispatch: Dispatch = <Id extends CommandId>(id: Id, ...input: readonly unknown[]) => {
    const command = commands[id];
    try {
      command.run(context, input[0] as CommandInputs[Id])?.catch(tell);
    } catch (thrown) {
      tell(thrown);
    }
  };
  const context: CommandContext = { ...services, dispatch };
  return dispatch;
}
