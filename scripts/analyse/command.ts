/** 0 done, 1 no answer, 2 wrong input. */
export type ExitCode = 0 | 1 | 2;

/** One question that can be asked from a shell. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Options with their units. */
  readonly usage: string;
  /** Result to standard output or files, progress to standard error. */
  run(args: readonly string[]): Promise<ExitCode>;
}
