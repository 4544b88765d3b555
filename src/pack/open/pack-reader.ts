/** Where the files of a pack come from: a web server, a folder, memory. */
export interface PackReader {
  /**
   * The whole file.
   * @throws AnlanError `pack-file-missing` {file, status}; whatever the signal was aborted with
   */
  read(name: string, options?: ReadOptions): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * The first bytes of a file and its size (null where the source does not say), without reading the rest.
   * @throws as `read`
   */
  probe(name: string, length: number, signal?: AbortSignal): Promise<Probe>;
  /** The file as it lies there, unread; only of a source whose files have no address. Throws as `read`. */
  readonly blob?: (name: string) => Blob;
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** `check`: ask the source whether a kept copy is still right; `reload`: take no kept copy. */
  readonly cache?: 'check' | 'reload';
  /** Stop when more bytes than this have come; what has come is given back. */
  readonly maxBytes?: number;
  /** Bytes so far. */
  readonly onBytes?: (received: number) => void;
}

export interface Probe {
  readonly head: Uint8Array;
  readonly bytes: number | null;
}
