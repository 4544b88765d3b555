/** A file to be read: bytes at any place, or from the beginning to the end, any number of times. */
export interface SourceFile {
  /** Name for messages, with its extension. */
  readonly name: string;
  readonly size: number;
  /** The bytes from `start` up to `end`; fewer where the file ends before. */
  slice(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** A file up to this size is read once: every reading of a Blob costs more than so many bytes do. */
const HELD_BYTES = 256 * 1024;

/** A file of a browser, or anything else that is a Blob. Nothing is read before it is asked for. */
export function fileOfBlob(name: string, blob: Blob): SourceFile {
  const { size } = blob;
  if (size > 0 && size <= HELD_BYTES) return heldFile(name, blob);
  return {
    name,
    size,
    slice: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
    stream: () => blob.stream(),
  };
}

function heldFile(name: string, blob: Blob): SourceFile {
  let held: Promise<Uint8Array<ArrayBuffer>> | null = null;
  async function bytes(): Promise<Uint8Array<ArrayBuffer>> {
    held ??= blob.arrayBuffer().then((buffer) => new Uint8Array(buffer));
    try {
      return await held;
    } catch (cause) {
      held = null;
      throw cause;
    }
  }
  return {
    name,
    size: blob.size,
    slice: async (start, end) => (await bytes()).slice(start, Math.max(start, end)),
    stream: () =>
      new ReadableStream({
        async pull(controller) {
          controller.enqueue((await bytes()).slice());
          controller.close();
        },
      }),
  };
}

/** A file that is in memory already, such as a member of an archive. */
export function fileOfBytes(name: string, bytes: Uint8Array<ArrayBuffer>): SourceFile {
  return fileOfBlob(name, new Blob([bytes]));
}

/** The whole file in memory. */
export async function readWhole(file: SourceFile): Promise<Uint8Array<ArrayBuffer>> {
  return file.slice(0, file.size);
}
