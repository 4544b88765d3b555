import type { OwnLayer } from '../domain/own-layer';

/** An edit of the own layers: applying one gives its inverse. */
export interface OwnEdit {
  readonly note: 'add' | 'change' | 'remove' | 'clear';
  readonly put: readonly OwnLayer[];
  readonly remove: readonly string[];
}
/** What a person has brought along on top of the opened pack. */
export interface OwnState {
  /** The pack these layers belong to; null before any were looked for. */
  readonly packId: string | null;
  readonly layers: readonly OwnLayer[];
  readonly undo: readonly OwnEdit[];
  readonly redo: readonly OwnEdit[];
  /** Histories of the other edits as they were at the last edit here: tells which edit was the last. */
  readonly seen: {
    readonly incidents: readonly unknown[];
    readonly plan: readonly unknown[];
    readonly closures: readonly unknown[];
  } | null;
  /** Ids of layers that are in this window and that the browser could not keep. */
  readonly unkept: readonly string[];
  /** Room in the browser's store, bytes; null while it is not known. */
  /** Layers that this browser keeps and that are not in the list: of other packs, or of another version of the page. */
  readonly elsewhere: readonly { readonly packId: string; readonly id: string; readonly bytes: number }[];
  readonly usage: { readonly used: number; readonly quota: number } | null;
}
