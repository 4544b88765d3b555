import type { Problem } from '../../../domain/errors';

/** A file that is being written for the person, and how the last one ended. */
export type ExportingState =
  | { readonly state: 'idle' }
  | { readonly state: 'writing'; readonly fraction: number | null }
  | { readonly state: 'saved'; readonly name: string; readonly bytes: number }
  | { readonly state: 'failed'; readonly problem: Problem };

export const exportingState = (): ExportingState => ({ state: 'idle' });
