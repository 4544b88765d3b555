import type { ReadOptions } from './pack-reader';

/** All bytes of a body, counted as they come; stops after the chunk that passes `maxBytes`. */
export async function readStream(
  stream: ReadableStream<Uint8Array> | null,
  { signal, maxBytes = Infinity, onBytes }: ReadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let received = 0;
  for await (const chunk of chunksOf(stream)) {
    signal?.throwIfAborted();
    chunks.push(chunk);
    received += chunk.length;
    onBytes?.(received);
    if (received > maxBytes) break;
  }
  const bytes = new Uint8Array(received);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Leaving the loop early cancels the stream. */
async function* chunksOf(stream: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = stream?.getReader();
  try {
    for (;;) {
      const chunk = await reader?.read();
      if (chunk === undefined || chunk.done) return;
      yield chunk.value;
    }
  } finally {
    await reader?.cancel().catch(() => {});
  }
}
