import type { LonLat } from '../domain/geo';
import type { CityShelf } from '../store/persist/city-shelf';
import type { AppStore } from '../store/store';
import type { Engine } from '../workers/protocol';
import type { CommandId, CommandInputs } from './catalogue';
import type { PickFolder } from './out-folder';
import type { Tasks } from './tasks';

/** What a command works with. Nothing else reaches it. */
export interface CommandContext {
  readonly store: AppStore;
  readonly engine: Engine;
  readonly tasks: Tasks;
  /** Wall clock, epoch milliseconds. */
  readonly now: () => number;
  /** Address of the folder that holds `index.json` and the packs; absolute, ends with `/`. */
  readonly packsUrl: string;
  readonly fetch: (url: string) => Promise<Response>;
  /** Where the device is; rejects with `geolocation-denied` or `geolocation-unavailable`. */
  readonly locate: () => Promise<LonLat>;
  /** Hands a file to the person. */
  readonly save: (name: string, content: Uint8Array<ArrayBuffer> | Blob, mediaType: string) => void;
  /** Where the packs of own cities lie. */
  readonly cities: CityShelf;
  /** Asks for a folder to write into. */
  readonly pickFolder: PickFolder;
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
