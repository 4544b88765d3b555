import type { Destination, HelpMode } from '../../domain/destination';

/** What a person can set for the importance analysis. */
export interface ImportanceOptions {
  readonly mode: HelpMode;
  readonly destination: Destination;
}
