/** A folder on the person's disk that files may be written into. */
export interface OutFolder {
  /** Rejects with `folder-refused` {folder, reason}. */
  write(path: readonly string[], content: Blob): Promise<void>;
}

/** Asks for a folder; resolves with null when the person thinks better of it, or the browser has no folders. */
export type PickFolder = () => Promise<OutFolder | null>;
