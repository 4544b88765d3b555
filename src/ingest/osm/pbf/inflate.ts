import { joined } from './byte-reader';
import { PbfFault } from './pbf-fault';

/**
 * Inflates zlib data whose size is known beforehand; stops as soon as more comes out.
 * @throws PbfFault when it is damaged or of another size
 */
export async function inflate(data: Uint8Array, size: number): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(data)]).stream().pipeThrough(new DecompressionStream('deflate'));
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      length += value.length;
      if (length > size) throw new PbfFault(`zlib data is larger than the ${size} bytes it should have`);
    }
  } catch (cause) {
    await reader.cancel().catch(() => {});
    if (cause instanceof PbfFault) throw cause;
    throw new PbfFault('zlib data is damaged', { cause });
  }
  if (length < size) throw new PbfFault(`zlib data has ${length} bytes in place of ${size}`);
  return joined(parts, length);
}
