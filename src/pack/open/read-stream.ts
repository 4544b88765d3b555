import type { ReadOptions } from './pack-reader';

/** All bytes of a body, counted as they come; stops after the chunk that passes `maxBytes`. */
export async function readStream(
  stream: ReadableStream<Uint8Array> | null,
  { signal, maxBytes = Infinity, onBytes }: ReadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let received = 0;
  const reader = stream?.getReader();
  while (reader !== undefined) {
    signal?.throwIfAborted();
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    received += value.length;
    onBytes?.(received);
    if (received > maxBytes) {
      await reader.cancel();
      break;
    }
  }
  const bytes = new Uint8Array(received);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
