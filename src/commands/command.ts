import type { AppStore } from '../store/store';
import type { Engine } from '../workers/protocol';
import type { CommandId, CommandInputs } from './catalogue';

/** What a command works with. Nothing else reaches it. */
export interface CommandContext {
  readonly store: AppStore;
  readonly engine: Engine;
  /** Wall clock, epoch milliseconds. */
  readonly now: () => number;
  /** Calls another command. */
  readonly dispatch: Dispatch;
}

export interface Command<Id extends CommandId = CommandId> {
  readonly id: Id;
  /** Key combination for people, e.g. `Escape`; null when there is none. */
  readonly shortcut: string | null;
  run(context: CommandContext, input: CommandInputs[Id]): void | Promise<void>;
}

/** Runs a command; whatever it throws becomes a notice, never an unhandled rejection. */
export type Dispatch = <Id extends CommandId>(
  id: Id,
  ...input: undefined extends CommandInputs[Id] ? [] : [CommandInputs[Id]]
) => void;
