import type { Problem } from '../domain/errors';
import type { PackIndex, PackManifest } from '../pack/manifest';

/** What the page asks of the service worker; the answers come over the port sent along. */
export interface KeepPack {
  readonly type: 'keep-pack';
  /** Absolute address of the list of packs. */
  readonly indexUrl: string;
  readonly index: PackIndex;
  /** Absolute address of the pack's folder, ends with `/`. */
  readonly baseUrl: string;
  readonly manifest: PackManifest;
  /** Names of the files to keep: those that the view may hold. */
  readonly names: readonly string[];
}

/** From the page to a waiting service worker: begin to serve. */
export interface TakeOver {
  readonly type: 'take-over';
}

export type ToServiceWorker = KeepPack | TakeOver;

export type KeepAnswer =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'kept' }
  | { readonly type: 'failed'; readonly problem: Problem };
