import type { Task } from '../../domain/task';
import type { SourceFile } from '../source-file';

/** What an archive may unpack to before it is held to be an attack, or more than a browser can take. */
export interface ArchiveLimits {
  readonly members: number;
  /** All members together. */
  readonly bytes: number;
  /** How much larger than itself an archive may become; asked for only where more than `freeBytes` come out. */
  readonly ratio: number;
  readonly freeBytes: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  members: 50_000,
  bytes: 2_000_000_000,
  ratio: 200,
  freeBytes: 64_000_000,
};

/** One file of an archive. Folders are not among them. */
export interface ArchiveMember {
  /** Path inside the archive with `/` between its parts, none of them `..`. */
  readonly name: string;
  /** For messages: the archive and the path in it. */
  readonly label: string;
  /** Unpacked, as announced; what is unpacked is held to it. */
  readonly size: number;
  /**
   * The content from its beginning, piece by piece. Cancels by the task.
   * @throws AnlanError `file-damaged` where it does not unpack to what was announced (size, CRC-32)
   */
  pieces(task: Task): AsyncGenerator<Uint8Array<ArrayBuffer>>;
  /** The content in memory. @throws AnlanError `file-too-large` beyond 512 MB, and the codes of `pieces` */
  bytes(task: Task): Promise<Uint8Array<ArrayBuffer>>;
  /** The content as a file: a window of the archive where it lies in it unpacked, else in memory. */
  file(task: Task): Promise<SourceFile>;
}

export interface Archive {
  readonly members: readonly ArchiveMember[];
}
