import { Gunzip } from 'fflate';
import { Decompress } from 'fzstd';
import { snappyUncompress } from 'hyparquet';
import type { CompressionCodec } from 'hyparquet';

/** Bytes are fed in portions, so that a bomb is noticed after one. */
const PORTION_BYTES = 4096;

/**
 * A page of exactly `size` bytes; null for a compression that is not read.
 * @throws RangeError where it is damaged or of another size
 */
export function decompressPage(data: Uint8Array, codec: CompressionCodec, size: number): Uint8Array | null {
  switch (codec) {
    case 'UNCOMPRESSED':
      if (data.length !== size) throw new RangeError(`${data.length} / ${size} B`);
      return data;
    case 'SNAPPY': {
      const page = new Uint8Array(size);
      snappyUncompress(data, page);
      return page;
    }
    case 'GZIP':
      return inPortions(data, size, (take) => new Gunzip(take));
    case 'ZSTD':
      return inPortions(data, size, (take) => new Decompress(take));
    case 'LZO':
    case 'BROTLI':
    case 'LZ4':
    case 'LZ4_RAW':
      return null;
  }
}

interface Unpacker {
  push(data: Uint8Array, isLast: boolean): void;
}

function inPortions(
  data: Uint8Array,
  size: number,
  unpackerFor: (take: (part: Uint8Array) => void) => Unpacker,
): Uint8Array {
  const page = new Uint8Array(size);
  let at = 0;
  const unpacker = unpackerFor((part) => {
    if (at + part.length > size) throw new RangeError(`${at + part.length} / ${size} B`);
    page.set(part, at);
    at += part.length;
  });
  for (let from = 0; from < data.length; from += PORTION_BYTES)
    unpacker.push(data.slice(from, from + PORTION_BYTES), from + PORTION_BYTES >= data.length);
  if (at !== size) throw new RangeError(`${at} / ${size} B`);
  return page;
}
