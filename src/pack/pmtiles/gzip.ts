/**
 * Gzip without time or system in the header, so that the same bytes in give the same bytes out on one platform.
 * (Compressed data itself may differ between builds of zlib.)
 */
export async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new CompressionStream('gzip'));
  const compressed = new Uint8Array(await new Response(stream).arrayBuffer());
  compressed.fill(0, 4, 8);
  compressed[9] = 0xff;
  return compressed;
}
